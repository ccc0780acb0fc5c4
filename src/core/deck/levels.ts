import type { Category, Level } from '../model.ts';

const clamp = (level: number): Level => Math.min(7, Math.max(3, level)) as Level;

/** Words that name a level, the lowest first: of a range the first that is found counts. */
const words: [RegExp, Level][] = [
  [/\b(?:intern|entry|junior|new[- ]grad|beginner|easy)\b/i, 3],
  [/\b(?:mid|middle|intermediate|medium)\b/i, 4],
  [/\b(?:senior|advanced|hard|sr)\b/i, 5],
  [/\b(?:staff|expert)\b/i, 6],
  [/\b(?:principal|distinguished)\b/i, 7],
];

/**
 * A difficulty such as `Mid to Senior (L5/L6)` → the lower bound, 3–7. Levels by number win over
 * words; 0 where neither is found.
 */
export function readLevel(text: string): Level {
  const numbers = [...text.matchAll(/\b[LE](\d)\b/gi)].map((match) => Number(match[1]));
  // `L4-6` and `L4/5` write the letter once.
  if (numbers.length > 0) return clamp(Math.min(...numbers));
  return words.find(([word]) => word.test(text))?.[1] ?? 0;
}

const categories: [RegExp, Category][] = [
  [/system[- ]?design|architectur|design/i, 'system-design'],
  [/debug|troubleshoot|incident/i, 'debugging'],
  [/technical|coding|implementation|hands[- ]?on|programming|algorithm/i, 'technical'],
  [/concept|theor|fundamental|knowledge/i, 'conceptual'],
];

/** `Technical / Coding` is Technical: of several parts the first that is known counts. */
export function readCategory(text: string): Category | null {
  for (const part of text.split(/[/,|&]/)) {
    const found = categories.find(([word]) => word.test(part));
    if (found) return found[1];
  }
  return null;
}

/** `15-20 minutes`, `1 hour`, `45 min` → minutes allotted (the upper end); 0 where none is named. */
export function readMinutes(text: string): number {
  const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((match) => Number(match[0]));
  if (numbers.length === 0) return 0;
  const largest = Math.max(...numbers);
  return Math.round(/\b(?:hours?|hrs?|h)\b/i.test(text) && largest < 10 ? largest * 60 : largest);
}
