import type { Html, NumberAnswer } from '../model.ts';
import { checkDraws } from '../numeric/formula.ts';
import { drawnHtml, fillText, namesIn } from '../numeric/placeholders.ts';
import { type Quantity, readQuantity } from '../numeric/quantity.ts';
import { sameKind } from '../numeric/units.ts';
import type { Block } from './blocks.ts';
import { escapeHtml } from './html.ts';
import type { Line } from './lines.ts';
import { type Parameters, withoutFormula } from './parameters.ts';
import { quote, type Warn } from './warn.ts';

/** A card that asks for a number. */
export interface Numeric {
  answer: NumberAnswer;
  /** The right answer as it is shown: `{{answer}} MiB`. */
  shown: string;
  /** What follows the answer: how it comes about. */
  working: readonly Line[];
  /** A name's value in the example. */
  example: (name: string) => string | undefined;
  /** Renders a text whose placeholders become elements that hold the example. */
  show: (render: (text: string) => Html, text: string) => Html;
}

const usual = { percent: 1 };
const example = 'write `A: = 512 MiB ± 2%`, and the working on lines of its own';
const tolerance = /\s*(?:±|\+\/-|\+-)\s*(.*)$/;

/** `A: = 512 MiB ± 2%` → the card that asks for it; null for any other answer. */
export function readNumeric(
  block: Block,
  parameters: Parameters | null,
  warn: Warn,
): Numeric | null {
  const lines = withoutFormula(block.back);
  const at = lines.findIndex(({ text }) => text.trim() !== '');
  const line = lines[at];
  const written = /^\s*=\s*(?=[-+−~≈.]?\s*\d|\{\{|[$€])(.*)$/.exec(line?.text ?? '')?.[1];
  if (!line || written === undefined) {
    if (parameters)
      warn(parameters.line, 'This formula has no answer: write a line `A: = {{name}} MiB ± 2%`.');
    return null;
  }
  const answer = readAnswer(written, line, parameters, warn);
  if (!answer) return null;
  const working = lines.slice(at + 1);
  checkNames([...block.front, ...working], parameters, warn);
  const texts = parameters?.texts;
  return {
    answer,
    shown: written.replace(tolerance, '').trim(),
    working,
    example: (name) => texts?.get(name),
    show: (render, text) => (texts ? withMarks(text, texts, render) : render(text)),
  };
}

function readAnswer(
  written: string,
  line: Line,
  parameters: Parameters | null,
  warn: Warn,
): NumberAnswer | null {
  const fail = (message: string) => {
    warn(line.number, message);
    return null;
  };
  // What is wrong in the formula has been told.
  if (parameters?.broken) return null;
  const [name, ...more] = namesIn(written.replace(tolerance, ''));
  const value = name === undefined ? null : parameters?.values.get(name);
  if (value === undefined || more.length > 0)
    return fail(
      `The answer ${quote(written)} takes one name of the card's formula: add a block \`\`\`\` \`\`\`formula \`\`\`\` that gives \`${more[0] ?? name}\` a value.`,
    );
  // Only the unit is read where the number is drawn.
  const filled = value === null ? written : fillText(written, () => '1');
  const right = readQuantity(filled.replace(tolerance, ''));
  if (!right || (value !== null && right.value !== 1) || /[=;:]|\.\s/.test(right.written))
    return fail(
      `The answer ${quote(`= ${written}`)} cannot be read as a number with a unit: ${example}.`,
    );
  const off = readTolerance(tolerance.exec(written)?.[1], right);
  if (!off)
    return fail(
      `The tolerance in ${quote(`= ${written}`)} cannot be read: write, say, \`± 2%\` or \`± 3 ms\`.`,
    );
  if (value === null)
    return { kind: 'number', value: right.value, unit: right.written, tolerance: off };
  const trouble = checkDraws(parameters!.formula, name!, 'percent' in off);
  if (trouble !== null) return fail(trouble);
  return {
    kind: 'number',
    value,
    unit: right.written,
    tolerance: off,
    drawn: { formula: parameters!.source, answer: name! },
  };
}

/** A share of the value, or an amount; of an answer in percent, `± 2%` are points. */
function readTolerance(
  written: string | undefined,
  { unit, written: own }: Quantity,
): NumberAnswer['tolerance'] | null {
  if (written === undefined) return usual;
  const off = readQuantity(written, unit);
  if (!off || off.value < 0) return null;
  if (off.written === '%' && own !== '%') return { percent: off.value };
  return sameKind(off.unit, unit) ? { amount: (off.value * off.unit.factor) / unit.factor } : null;
}

function checkNames(lines: readonly Line[], parameters: Parameters | null, warn: Warn): void {
  if (!parameters) return;
  for (const { number, text } of lines) {
    for (const name of namesIn(text)) {
      if (parameters.texts.has(name)) continue;
      const names = [...parameters.texts.keys()].join(', ');
      warn(number, `\`{{${name}}}\` is no name of the formula: write one of ${names}.`);
    }
    if (/\$\$[^$]*\{\{/.test(text))
      warn(number, 'Drawn numbers cannot stand inside maths: write this line without `$$`.');
  }
}

/** A private-use character stands for each name while Markdown is rendered around it. */
const firstMark = 0xe100;
const marks = /[\uE100-\uE1FF]/g;

function withMarks(
  text: string,
  texts: ReadonlyMap<string, string>,
  render: (text: string) => Html,
): Html {
  const names = [...texts.keys()];
  const marked = fillText(text.replace(marks, ''), (name) => {
    const at = names.indexOf(name);
    return at < 0 || at > 255 ? undefined : String.fromCharCode(firstMark + at);
  });
  return render(marked).replace(marks, (mark) => {
    const name = names[mark.charCodeAt(0) - firstMark] ?? '';
    return drawnHtml(name, escapeHtml(texts.get(name) ?? ''));
  });
}
