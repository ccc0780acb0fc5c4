import type { Compilation } from '../core/deck/compile.ts';
import { countAliases, countDeck, type DeckCounts } from '../core/deck/count.ts';
import type { CompiledDeck, Warning } from '../core/model.ts';
import type { AnkiReport } from './ankiReport.ts';
import { type FileCounts, plainCounts } from './fileCounts.ts';
import { textCounts } from './textCounts.ts';

/** What the command says of one file. */
export interface FileReport extends DeckCounts, FileCounts {
  cards: number;
  path: string;
  kind: CompiledDeck['kind'] | null;
  title: string;
  /** Entries that are only another name for a term. */
  aliases: number;
  warnings: Warning[];
  errors: number;
}

type Totals = DeckCounts & { aliases: number; warnings: number; errors: number; files: number };

/** One file's counts; `compilation` is null where the file could not be read. */
export function report(
  path: string,
  compilation: Compilation | null,
  warnings: Warning[],
): FileReport {
  return {
    path,
    kind: compilation?.parsed.content?.kind ?? null,
    title: compilation?.deck.title ?? '',
    aliases: compilation ? countAliases(compilation.parsed) : 0,
    ...(compilation ? textCounts(compilation) : plainCounts(null, [])),
    ...countDeck(compilation?.deck ?? { notes: [] }),
    warnings,
    errors: warnings.filter(({ severity }) => severity === 'error').length,
  };
}

/** A package's counts. */
export function packageReport(path: string, anki: AnkiReport): FileReport {
  if ('problem' in anki) return report(path, null, [anki.problem]);
  const notes = anki.decks.flatMap((deck) => deck.notes);
  return {
    ...report(path, null, anki.warnings),
    ...countDeck({ notes }),
    kind: 'cards',
    title: anki.decks.map(({ title }) => title).join(', '),
    ...anki.counts,
  };
}

function addCounts(into: Record<string, number>, from: Record<string, number | undefined>): void {
  for (const [key, count] of Object.entries(from)) into[key] = (into[key] ?? 0) + (count ?? 0);
}

function totalsOf(reports: readonly FileReport[]): Totals {
  const totals: Totals = {
    ...countDeck({ notes: [] }),
    aliases: 0,
    warnings: 0,
    errors: 0,
    files: reports.length,
  };
  for (const each of reports) {
    totals.terms += each.terms;
    totals.aliases += each.aliases;
    totals.questions += each.questions;
    totals.drafts += each.drafts;
    totals.followUps += each.followUps;
    totals.cards += each.cards;
    totals.warnings += each.warnings.length - each.errors;
    totals.errors += each.errors;
    addCounts(totals.byCategory, each.byCategory);
    addCounts(totals.byLevel, each.byLevel);
  }
  return totals;
}

/** One JSON object: `{files, totals}`. */
export function toJson(reports: readonly FileReport[]): string {
  return JSON.stringify({ files: reports, totals: totalsOf(reports) }, null, 2);
}

const columns = ['terms', 'aliases', 'questions', 'drafts', 'followUps', 'cards'] as const;
const heads = ['Terms', 'Aliases', 'Questions', 'Drafts', 'Follow-ups', 'Cards'];

/** A table of counts, then categories and levels, then the warnings as `file:line: message`. */
export function toTable(reports: readonly FileReport[]): string {
  const totals = totalsOf(reports);
  const rows = [
    ['File', 'Kind', ...heads],
    ...reports.map((each) => [
      each.path,
      each.kind ?? '–',
      ...columns.map((key) => String(each[key])),
    ]),
    ...(reports.length > 1 ? [['Total', '', ...columns.map((key) => String(totals[key]))]] : []),
  ];
  const widths = heads.map((_, index) =>
    Math.max(...rows.map((row) => row[index + 2]?.length ?? 0)),
  );
  const first = Math.max(...rows.map((row) => row[0]?.length ?? 0));
  const table = rows.map((row) =>
    [
      (row[0] ?? '').padEnd(first),
      (row[1] ?? '').padEnd(9),
      ...widths.map((width, index) => (row[index + 2] ?? '').padStart(width)),
    ].join('  '),
  );
  const groups = [byGroup('Categories', totals.byCategory), byGroup('Levels', totals.byLevel)];
  const formats = reports.flatMap(formatLines);
  const warnings = reports.flatMap(({ path, warnings: list }) =>
    list.map(({ line, message, severity }) => `${path}:${line}: ${severity}: ${message}`),
  );
  const count = `${amount(totals.errors, 'error')}, ${amount(totals.warnings, 'warning')}`;
  return [
    ...table,
    ...groups,
    ...formats,
    ...(warnings.length > 0 ? ['', ...warnings] : []),
    '',
    count,
  ]
    .filter((line): line is string => line !== null)
    .join('\n');
}

/** What a file of another format than Markdown holds beside cards, and its decks. */
function formatLines(file: FileReport): string[] {
  const { path, format, decks, notes, suspended, reviews, media, withMemoryState } = file;
  // Of a text of our own kind the table tells all.
  if (format === null || format === 'markdown') return [];
  const facts = [
    amount(notes, 'note'),
    amount(reviews, 'review'),
    `${withMemoryState} with a memory state`,
    `${suspended} suspended`,
    `${amount(media.count, 'media file')} (${media.bytes} bytes)`,
  ];
  return [
    '',
    `${path} (${format}): ${facts.join(', ')}`,
    ...decks.map((deck) => `  ${deck.name}: ${amount(deck.notes, 'note')}, ${deck.cards} cards`),
  ];
}

/** "1 note", "34 notes". */
export const amount = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

function byGroup(title: string, counts: Record<string, number | undefined>): string | null {
  const parts = Object.entries(counts)
    .sort()
    .map(([key, count]) => `${key} ${count ?? 0}`);
  return parts.length === 0 ? null : `${title}: ${parts.join(', ')}`;
}
