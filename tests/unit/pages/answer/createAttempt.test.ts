import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import {
  Again,
  type Answer,
  Good,
  Hard,
  HintOpened,
  type Note,
} from '../../../../src/core/model.ts';
import { createAttempt } from '../../../../src/pages/answer/createAttempt.ts';

const note = { question: { keyPoints: ['a', 'b', 'c', 'd'] } } as Note;

const attempt = () => createRoot(() => createAttempt(note));

test('nothing is suggested before something is ticked', () => {
  expect(attempt().suggested()).toBeNull();
});

test('ticking suggests, and unticking takes back', () => {
  const { tickPoint, suggested } = attempt();
  tickPoint(0);
  expect(suggested()).toBe(Again);
  tickPoint(1);
  expect(suggested()).toBe(Hard);
  tickPoint(2);
  expect(suggested()).toBe(Good);
  tickPoint(2);
  expect(suggested()).toBe(Hard);
});

test('a red flag is Again, whatever was said', () => {
  const { tickPoint, tickRedFlag, suggested } = attempt();
  for (const point of [0, 1, 2, 3]) tickPoint(point);
  tickRedFlag(1);
  expect(suggested()).toBe(Again);
  tickRedFlag(1);
  expect(suggested()).toBe(Good);
});

test('an opened hint turns Good into Hard and is told to the log', () => {
  const { tickPoint, openHint, suggested, flags } = attempt();
  for (const point of [0, 1, 2, 3]) tickPoint(point);
  expect(flags()).toBe(0);
  openHint();
  expect(suggested()).toBe(Hard);
  expect(flags()).toBe(HintOpened);
});

test('the timer starts with the full answer and goes on for the outline', () => {
  const { setMode, timer } = attempt();
  expect(timer.begun()).toBe(false);
  setMode('full');
  expect(timer.running()).toBe(true);
  setMode('outline');
  expect(timer.running()).toBe(true);
});

test('typing starts the timer too', () => {
  const { type, timer, typing } = attempt();
  expect(typing()).toBe(false);
  type('K');
  expect(timer.running()).toBe(true);
});

const begun: Answer = {
  card: 1,
  time: 5,
  mode: 'full',
  text: 'Keys and values',
  spent: 62,
  points: [0, 2],
  redFlags: [1],
  keyPoints: 4,
  graded: false,
  changed: [5, 7],
};

test('an answer goes on where it was broken off, its timer standing', () => {
  const again = createRoot(() => createAttempt(note, begun));
  const { card: _card, time: _time, graded: _graded, changed: _changed, ...given } = begun;
  expect(again.given()).toEqual(given);
  expect(again.typing()).toBe(true);
  expect(again.timer.running()).toBe(false);
  again.type('Keys and values, kept');
  expect(again.timer.running()).toBe(false);
});

test('ticks of a question that has other points now are dropped, its text is not', () => {
  const again = createRoot(() => createAttempt(note, { ...begun, keyPoints: 3 }));
  expect(again.given()).toMatchObject({ text: begun.text, points: [], redFlags: [], keyPoints: 4 });
});
