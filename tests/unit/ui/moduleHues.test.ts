import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Vector = [number, number, number];

const css = readFileSync('src/ui/tokens.css', 'utf8');
const hues = [...css.matchAll(/--module-(\d): light-dark\((#\w{6}), (#\w{6})\)/g)];
const themes = {
  light: { hues: hues.map((match) => match[2]!), paper: '#fbfaf7' },
  dark: { hues: hues.map((match) => match[3]!), paper: '#121316' },
};

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const visions: Record<string, Vector[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const channels = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Vector;
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const times = (matrix: Vector[], v: Vector) =>
  matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as Vector;

function oklab(rgb: Vector): Vector {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt) as Vector;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}

const seen = (hex: string, vision: Vector[]) => {
  const clipped = times(vision, channels(hex).map(linear) as Vector).map((c) =>
    Math.min(1, Math.max(0, c)),
  );
  return oklab(clipped as Vector);
};

const luminance = (rgb: Vector) => times([[0.2126, 0.7152, 0.0722]], rgb.map(linear) as Vector)[0];

for (const [theme, { hues, paper }] of Object.entries(themes)) {
  test.each(Object.entries(visions))(`nine hues are told apart, ${theme}, %s`, (name, vision) => {
    expect(hues).toHaveLength(9);
    const least = name === 'full' ? 0.1 : 0.045;
    for (const [i, a] of hues.entries()) {
      for (const b of hues.slice(0, i)) {
        const [x, y] = [seen(a, vision), seen(b, vision)];
        const apart = Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
        expect(apart, `${a} ${b}`).toBeGreaterThan(least);
      }
    }
  });

  test(`a badge's number can be read, ${theme}`, () => {
    for (const hue of hues) {
      const [front, ground] = [channels(hue), channels(paper)];
      const tint = front.map((c, i) => 0.12 * c + 0.88 * ground[i]!) as Vector;
      const [a, b] = [luminance(front), luminance(tint)].toSorted((x, y) => y - x) as [
        number,
        number,
      ];
      expect((a + 0.05) / (b + 0.05), hue).toBeGreaterThan(4.5);
    }
  });
}
