import { compileSet, type Compilation } from '../core/deck/compile.ts';
import { countAliases, countDeck } from '../core/deck/count.ts';
import { missingMedia } from '../core/deck/media.ts';
import { findFiles } from '../core/deck/mediaFiles.ts';
import { deckInFolder } from '../core/exchange/folder/fileKind.ts';
import type { Note, Warning } from '../core/model.ts';
import { type FileReport, report } from './deckReport.ts';
import type { Folder } from './openFolder.ts';
import { scheduledIn } from './textCounts.ts';

/** What a folder or an archive comes to: its decks, and what of it is not carried over. */
export function folderReport(path: string, folder: Folder): FileReport {
  const compiled = compileSet(folder.texts, { media: true, gather: true });
  const full = compiled.filter(({ parsed }) => parsed.content !== null);
  const empty = compiled
    .filter((each) => !full.includes(each))
    .map(({ parsed }) => ({ path: parsed.path, why: 'There are no cards in it.' }));
  const packages = folder.packages.flatMap(({ anki }) => ('problem' in anki ? [] : anki));
  const decks = [
    ...full.map((each) => ({ name: nameOf(each), notes: each.deck.notes })),
    ...folder.tables
      .flatMap((table) => table.decks.filter(({ notes }) => notes.length > 0))
      .map(({ title, notes }) => ({ name: title, notes })),
    ...packages.flatMap((anki) => anki.decks.map(({ title, notes }) => ({ name: title, notes }))),
  ];
  const notes = decks.flatMap((deck) => deck.notes);
  const media = usedMedia(folder, full);
  const sum = (count: (each: (typeof packages)[number]['counts']) => number) =>
    packages.reduce((total, { counts }) => total + count(counts), 0);
  return {
    ...report(path, null, warningsOf(folder, full, media.missing)),
    ...countDeck({ notes }),
    kind: decks.length === 0 ? null : 'cards',
    title: decks.map(({ name }) => name).join(', '),
    aliases: full.reduce((total, { parsed }) => total + countAliases(parsed), 0),
    format: folder.format,
    decks: decks.map((deck) => ({
      name: deck.name,
      notes: deck.notes.length,
      cards: cardsOf(deck.notes),
    })),
    notes: notes.length,
    suspended: sum(({ suspended }) => suspended),
    reviews: sum(({ reviews }) => reviews),
    withMemoryState: sum(({ withMemoryState }) => withMemoryState) + scheduledIn(full),
    media: {
      count: media.used.length + sum((counts) => counts.media.count),
      bytes:
        media.used.reduce((total, { size }) => total + size, 0) +
        sum((counts) => counts.media.bytes),
    },
    unsupported: [
      ...[...folder.left, ...empty].map(({ path: what, why }) => ({ what, why, count: 1 })),
      ...packages.flatMap(({ counts }) => counts.unsupported),
    ],
  };
}

const nameOf = ({ deck, parsed }: Compilation) =>
  parsed.titled ? deck.title : deckInFolder(parsed.path, deck.title);

const cardsOf = (notes: readonly Note[]) => countDeck({ notes: [...notes] }).cards;

/** The pictures and sounds that texts show, and where one is missing. */
function usedMedia(folder: Folder, compiled: readonly Compilation[]) {
  const find = findFiles(folder.media);
  const used = new Set<Folder['media'][number]>();
  const missing = new Map<Compilation, Warning[]>();
  for (const each of compiled) {
    for (const { name, line, source, from = each.parsed.path } of each.media) {
      const file = find(each.parsed.path, name);
      if (file) used.add(file);
      else {
        const message = `${from}: ${missingMedia(source, null)}`;
        const warning: Warning = { line, message, severity: 'warning' };
        missing.set(each, [...(missing.get(each) ?? []), warning]);
      }
    }
  }
  return { used: [...used], missing };
}

/** All that is wrong, each with its file. */
function warningsOf(
  { packages, problems, tables }: Folder,
  compiled: readonly Compilation[],
  missing: ReadonlyMap<Compilation, Warning[]>,
): Warning[] {
  const inFile = (path: string, warning: Warning): Warning => ({
    ...warning,
    message: `${path}: ${warning.message}`,
  });
  return [
    ...problems.map(({ path, warning }) => inFile(path, warning)),
    ...packages.flatMap(({ path, anki }) =>
      ('problem' in anki ? [anki.problem] : anki.warnings).map((warning) => inFile(path, warning)),
    ),
    ...tables.flatMap(({ path, decks }) =>
      decks.flatMap((deck) => deck.warnings.map((warning) => inFile(path, warning))),
    ),
    ...compiled.flatMap((each) => [
      // Of a deck of several files each warning names its own.
      ...each.deck.warnings.map((warning) =>
        each.parsed.files.length > 1 ? warning : inFile(each.parsed.path, warning),
      ),
      ...(missing.get(each) ?? []),
    ]),
  ];
}
