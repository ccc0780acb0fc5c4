/** The parts of a question's body. */
export type Part =
  | 'question'
  | 'expectations'
  | 'hints'
  | 'keyPoints'
  | 'model'
  | 'followUps'
  | 'rubric'
  | 'insights'
  | 'related'
  | 'redFlags'
  | 'greenFlags'
  | 'inShort'
  | 'other';

const parts: [Part, RegExp][] = [
  [
    'question',
    /^(?:the )?(?:question|problem|scenario|prompt|task)(?: statement| text| description| prompt)?$/,
  ],
  [
    'expectations',
    /interviewers? (?:is|are)? ?look|^(?:what (?:to|we) look|looking for|competenc|what (?:is|this) (?:being )?test|skills assessed)/,
  ],
  ['hints', /^(?:progressive )?hints?\b/],
  ['keyPoints', /^(?:expected )?key (?:points?|takeaways)\b/],
  ['inShort', /^in short$/],
  ['followUps', /^(?:potential |possible |common )?follow[- ]?ups?\b/],
  ['rubric', /\brubric\b|^(?:scoring|evaluation|grading)(?: criteria| guide)?$|^passing score$/],
  ['insights', /\binsights?\b|^real interview|^interview (?:tips|notes|experience)/],
  [
    'related',
    /^(?:related\b|see also$|further reading$|(?:additional |learning )?resources?$|references?$|links$)/,
  ],
  ['redFlags', /^red flags?\b/],
  ['greenFlags', /^green flags?\b/],
  [
    'model',
    /^(?:the )?(?:model|sample|example|expected|ideal|reference|suggested|strong|good|detailed|full)? ?(?:solution|answer)s?\b/,
  ],
];

/** Which part a heading or a bold label opens; any other label is part of the answer. */
export function partOf(title: string): Part {
  const bare = title
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}\s-]+/gu, '')
    .replace(/^[\s-]*(?:\d+\s+)?/, '')
    .trim();
  return parts.find(([, words]) => words.test(bare))?.[0] ?? 'other';
}
