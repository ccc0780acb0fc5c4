import { expect, test } from 'vitest';
import { updateText } from '../../../src/app/updateText.ts';

const ready = { blocked: false, accepted: false, iosApp: false };

test('a new version is offered, and waits for a review in another tab', () => {
  expect(updateText(ready)).toBe('A new version is ready.');
  expect(updateText({ ...ready, blocked: true })).toMatch(/review in the other tab/);
});

test('only an app on an iPhone or iPad asks to be closed and opened again', () => {
  expect(updateText({ ...ready, accepted: true, iosApp: true })).toBe(
    'Close Engram and open it again to finish.',
  );
  expect(updateText({ ...ready, accepted: true })).toBe('A new version is ready.');
  expect(updateText({ ...ready, iosApp: true })).toBe('A new version is ready.');
});
