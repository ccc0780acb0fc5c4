import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { Again, Good, Hard, HintOpened, type Note } from '../../../../src/core/model.ts';
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

test('the timer starts once, with the full answer', () => {
  const { setMode, started } = attempt();
  expect(started()).toBe(0);
  setMode('full');
  const first = started();
  expect(first).toBeGreaterThan(0);
  setMode('outline');
  setMode('full');
  expect(started()).toBe(first);
});
