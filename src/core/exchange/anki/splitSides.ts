import type { Html } from '../../model.ts';

const rules = /<hr\b[^<>]*>/gi;
const isAnswer = /\bid\s{0,9}=\s{0,9}["']?answer\b/i;

/**
 * What an answer has beyond its question. Anki shows the answer in place of the question, and so most templates begin
 * it with the question and a line; here it stands beneath.
 */
export function splitSides(question: Html, answer: Html): Html {
  for (const line of answer.matchAll(rules)) {
    if (!isAnswer.test(line[0])) continue;
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
