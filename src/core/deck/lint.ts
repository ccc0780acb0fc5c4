import type { Warning } from '../model.ts';
import type { Compilation } from './compile.ts';
import { lintBlocks } from './lint/blocks.ts';
import { lintLines } from './lint/lines.ts';
import { lintNumbers } from './lint/numbers.ts';
import { lintOrder } from './lint/order.ts';
import { lintQuestion } from './lint/question.ts';
import { repeatedQuestions } from './lint/repeated.ts';
import { lintTerm } from './lint/term.ts';
import { lintWeb } from './lint/web.ts';
import { type FileWarning, inFileOrder, makeWarnings } from './warn.ts';

export interface LintOptions {
  /** Teaching order by module: slugs of the notes of its glossary. */
  order?: Readonly<Record<string, readonly string[]>>;
}

/**
 * What DECK-FORMAT.md §4 asks of our own decks: whatever a deck fails of it, and whatever the
 * compiler had to warn of, is an error. Terms left out of the teaching order are a warning.
 */
function lintDeck(compilation: Compilation, options: LintOptions = {}): Warning[] {
  const { deck, parsed, entries } = compilation;
  const { warnings, warn } = makeWarnings();
  const error = (line: number, message: string) => warn(line, message, 'error');
  for (const { line, message } of deck.warnings) error(line, message);

  const notes = new Map(deck.notes.map((note) => [note.id, note]));
  for (const entry of entries) {
    const note = notes.get(`${deck.id}/${entry.slug}`);
    if (!note) continue;
    if (entry.kind === 'term') lintTerm(entry.term, note, error);
    else if (entry.kind === 'question') lintQuestion(entry.question, note, error);
  }
  if (parsed.content?.kind === 'cards') lintBlocks(parsed.content, error);
  lintLines(parsed.lines, error);
  lintNumbers(parsed.lines, error);
  lintOrder(compilation, options.order ?? {}, warn);
  return inFileOrder(warnings);
}

/** As `lintDeck`, for decks of one set: also what only shows when they are seen together. */
export function lintDecks(
  compilations: readonly Compilation[],
  options: LintOptions = {},
): FileWarning[] {
  const together = [
    ...repeatedQuestions(compilations),
    ...lintWeb(compilations, options.order ?? {}),
  ];
  return compilations.flatMap((compilation) => {
    const { path } = compilation.parsed;
    const own = [
      ...lintDeck(compilation, options),
      ...together.filter((warning) => warning.path === path),
    ];
    return inFileOrder(own).map((warning) => ({ ...warning, path }));
  });
}
