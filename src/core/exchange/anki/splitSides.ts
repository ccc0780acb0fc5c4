import type { Html } from '../../model.ts';

const rule = /<hr\b[^<>]*\bid\s*=\s*["']?answer\b[^<>]*>/i;

/**
 * What an answer has beyond its question. Anki shows the answer in place of the question, and so most templates begin
 * it with the question and a line; here it stands beneath.
 */
export function splitSides(question: Html, answer: Html): Html {
  const line = rule.exec(answer);
  if (line) {
    const before = answer.slice(0, line.index);
    const after = answer.slice(line.index + line[0].length);
    return same(before, question) ? after : before + after;
  }
  const start = answer.trimStart();
  const repeated = question.trim();
  if (repeated === '' || !start.startsWith(repeated)) return answer;
  return start.slice(repeated.length).replace(/^\s*(?:<hr\b[^<>]*>|<br\s*\/?>|\s)+/i, '');
}

const same = (a: Html, b: Html) => squeezed(a) === squeezed(b);
const squeezed = (html: Html) => html.replace(/\s+/g, ' ').trim();
