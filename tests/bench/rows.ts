import { median, p95 } from './statistics.ts';

/** One line of the result. Times in milliseconds, unless `unit` says otherwise. */
export interface Row {
  name: string;
  /** Median over the rounds. */
  value: number;
  unit: string;
  /** The same of what it is compared with; null where it is compared with nothing. */
  baseline: number | null;
  /** Median of the ratios of each round. */
  ratio: number | null;
  /** Of those ratios; without a baseline of the values, if there are several. */
  p95: number | null;
  goal: string;
  met: boolean | null;
}

/** A row and what must be said with it. */
export interface Told extends Row {
  note: string;
}

interface About {
  name: string;
  unit?: string;
  note?: string;
}

/** Compares round by round; `most`: the ratio to reach, or null where it is only told. */
export function compared(
  { name, unit = 'ms', note = '' }: About,
  values: readonly number[],
  baselines: readonly number[],
  baselineName: string,
  most: number | null,
): Told {
  const ratios = values.map((value, at) => value / baselines[at]!);
  const ratio = median(ratios);
  return {
    name,
    value: median(values),
    unit,
    baseline: median(baselines),
    ratio,
    p95: p95(ratios),
    goal: most === null ? `told: × ${baselineName}` : `≤ ${most} × ${baselineName}`,
    met: most === null ? null : ratio <= most,
    note,
  };
}

/** A figure that stands for itself; `least` or `most` is the goal. */
export function alone(
  { name, unit = 'ms', note = '' }: About,
  values: readonly number[],
  goal: { most: number } | { least: number },
): Told {
  const value = median(values);
  const isMost = 'most' in goal;
  return {
    name,
    value,
    unit,
    baseline: null,
    ratio: null,
    p95: values.length > 1 ? p95(values) : null,
    goal: isMost ? `≤ ${goal.most} ${unit}` : `≥ ${goal.least}`,
    met: isMost ? value <= goal.most : value >= goal.least,
    note,
  };
}

export function table(rows: readonly Told[]): string {
  const head = ['', 'what', 'value', 'baseline', 'ratio', 'p95', 'to reach'];
  const lines = rows.map((row) => [
    row.met === null ? ' ' : row.met ? '✓' : '✗',
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.baseline === null ? '' : `${figure(row.baseline)} ${row.unit}`,
    row.ratio === null ? '' : figure(row.ratio),
    row.p95 === null ? '' : figure(row.p95),
    row.goal,
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => line[at]!.length)));
  const text = [head, ...lines].map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
  const notes = rows.filter(({ note }) => note).map(({ name, note }) => `${name}: ${note}`);
  return [...text, '', ...notes].join('\n');
}

/** Three digits that count. */
const figure = (value: number) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
