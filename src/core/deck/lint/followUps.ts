import { plainText } from '../plainText.ts';
import type { Question } from '../questions.ts';
import { type Fail, wordsIn } from './words.ts';

/** Openings that lean on the question before: a follow-up is asked on another day, alone. */
const leans =
  /^(?:and|but|so|then|also|now|it|its|it['’]s|this|that|these|those|they|their|he|she|there|why not|what else|how so|same)\b|^(?:what|how|why|when|where|does|do|is|are|can|could|would|will|should)\s+(?:(?:about|if|does|do|did|would|could|can|is|are|will|should|might|was|has|have)\s+)?(?:it|this|that|these|those|they|them)\b/i;

/** The rules for follow-ups: 2 to 4, each with an id and an answer, each standing alone. */
export function lintFollowUps({ title, line, body }: Question, fail: Fail): void {
  const { followUps } = body;
  if (followUps.length < 2 || followUps.length > 4) {
    fail(line, `“${title}” has ${followUps.length} follow-ups: write 2 to 4.`);
  }
  for (const followUp of followUps) {
    const { line: at, id, question, answer } = followUp;
    if (id === null) fail(at, 'This follow-up has no id: write `*Id*: slug` under it.');
    if (leans.test(plainText(question))) {
      fail(
        at,
        'This follow-up does not stand alone: it is asked on another day, so name what it is about instead of “And”, “it” or “this”.',
      );
    }
    if (answer === null)
      fail(at, 'This follow-up has no answer: write `*Looking for*: …` under it.');
    else if (wordsIn(answer) > 45) {
      fail(
        answer[0]?.number ?? at,
        `What is looked for has ${wordsIn(answer)} words: write at most 45.`,
      );
    }
  }
}
