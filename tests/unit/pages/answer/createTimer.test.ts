import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createTimer } from '../../../../src/pages/answer/createTimer.ts';

/** A timer and the hand that moves its clock, in ms. */
function made(spent?: number) {
  let now = 1000;
  const timer = createRoot(() => createTimer(spent, () => now));
  return { timer, pass: (ms: number) => void (now += ms) };
}

test('it counts only while it runs', () => {
  const { timer, pass } = made();
  pass(5000);
  expect([timer.begun(), timer.seconds()]).toEqual([false, 0]);
  timer.start();
  pass(2500);
  expect(timer.seconds()).toBe(2.5);
  timer.pause();
  pass(60_000);
  expect([timer.begun(), timer.running(), timer.seconds()]).toEqual([true, false, 2.5]);
  timer.start();
  timer.start();
  pass(1000);
  expect(timer.seconds()).toBe(3.5);
});

test('it goes on from what was spent before', () => {
  const { timer, pass } = made(62);
  expect([timer.begun(), timer.running()]).toEqual([true, false]);
  timer.start();
  pass(1000);
  expect(timer.seconds()).toBe(63);
  timer.pause();
  timer.pause();
  expect(timer.seconds()).toBe(63);
});
