import { expect, test } from 'vitest';

// The file asks localStorage at its start; in Node there is none, which it must bear.
const { isIosSafari } = await import('../../../src/ui/install.ts');

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  ['Safari on an iPhone', `${iphone} Version/18.1 Mobile/15E148 Safari/604.1`, 5, true],
  ['Safari on an iPad, which says it is a Mac', `${mac} Version/18.1 Safari/605.1.15`, 5, true],
  ['Safari on a Mac', `${mac} Version/18.1 Safari/605.1.15`, 0, false],
  ['Chrome on an iPhone', `${iphone} CriOS/131.0 Mobile/15E148 Safari/604.1`, 5, false],
  ['Firefox on an iPhone', `${iphone} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`, 5, false],
  ['a browser within an app', `${iphone} Mobile/15E148`, 5, false],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36',
    5,
    false,
  ],
])('%s', (_, userAgent, maxTouchPoints, expected) => {
  expect(isIosSafari({ userAgent, maxTouchPoints } as Navigator)).toBe(expected);
});
