import { type Line, textOf } from './lines.ts';
import { plainText } from './plainText.ts';

interface TypedText {
  /** What has to be typed, without marks. */
  text: string;
  /** The same as it is shown, in Markdown. */
  lead: string;
  /** What follows it. */
  rest: string;
}

/** The first paragraph of an answer, or its first block of code: that is what is typed. */
export function typedText(lines: readonly Line[]): TypedText {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const given = lines.slice(Math.max(first, 0));
  const isCode = given[0]?.kind === 'fence';
  const after = given.findIndex(
    ({ kind, text }, at) => at > 0 && (isCode ? kind === 'fence' : text.trim() === ''),
  );
  const end = after < 0 ? given.length : after + (isCode ? 1 : 0);
  const lead = given.slice(0, end);
  const code = lead.filter(({ kind }) => kind === 'code').map(({ text }) => text);
  return {
    text: isCode ? code.join('\n').trim() : plainText(textOf(lead)),
    lead: textOf(lead),
    rest: textOf(given.slice(end)),
  };
}
