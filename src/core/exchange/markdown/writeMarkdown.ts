import { isSlug } from '../../deck/slug.ts';
import type { Note } from '../../model.ts';
import type { Loss } from '../anki/losses.ts';
import { type DeckFile, deckFiles, type DeckOut } from './deckFiles.ts';
import { makeLinks } from './links.ts';
import { lossesOf } from './losses.ts';
import { placeMedia, type Placed, type Places } from './mediaPlaces.ts';
import { writeBlock } from './writeBlock.ts';
import { writeHtmlNote } from './writeHtmlNote.ts';
import { writeQuestion } from './writeQuestion.ts';
import { writeTerm } from './writeTerm.ts';

/** Texts as they go out, what is to lie beside them, and what they cannot carry. */
export interface MarkdownOut {
  files: { name: string; text: string }[];
  media: Placed[];
  losses: Loss[];
}

/**
 * Decks as Markdown that compiles to the same decks again: every note has its id, a note with the user's own edit goes
 * out as edited, and links between the decks lead from file to file.
 */
export function writeMarkdown(decks: readonly DeckOut[]): MarkdownOut {
  const files = deckFiles(decks);
  const linked = makeLinks(files);
  const places: Places = new Map();
  const settled = (file: DeckFile, note: Note, text: string) =>
    placeMedia(note, linked(file, note, text), places);
  const taken = new Map<string, Set<string>>();
  const texts = files.map((file) => {
    const deck = file.id ?? file.partOf ?? file.name;
    if (!taken.has(deck)) taken.set(deck, new Set());
    return { name: file.name, text: fileText(file, taken.get(deck)!, settled) };
  });
  return { files: texts, media: [...places.values()], losses: lossesOf(decks, files) };
}

type Settle = (file: DeckFile, note: Note, text: string) => string;

/** `taken`: ids that other files of its deck have given. */
function fileText(file: DeckFile, taken: Set<string>, settled: Settle): string {
  const slugs = slugsOf(file.notes, taken);
  const acronyms = file.notes.filter(isAcronym);
  const listed = new Set(acronyms.map(({ aliases }) => aliases[0] ?? ''));
  const textOf = (note: Note, at: number): string => {
    const slug = slugs.get(note) ?? null;
    if (note.source.trim() === '') return writeHtmlNote(note, slug);
    if (note.kind === 'term') return writeTerm(note, slug, listed) ?? note.source;
    if (note.kind === 'question') return writeQuestion(note, slug, at + 1);
    return writeBlock(note, slug) ?? note.source;
  };
  const texts = file.notes
    .filter((note) => !isAcronym(note))
    .map((note, at) => settled(file, note, textOf(note, at)));
  if (acronyms.length > 0) texts.push(`## Acronyms\n\n${acronyms.map(acronymLine).join('\n')}`);
  const between = file.kind === 'interview' ? '\n\n---\n\n' : '\n\n';
  return `${frontMatter(file)}\n${texts.join(between)}\n`;
}

function frontMatter({ title, id, partOf, kind }: DeckFile): string {
  return [
    '---',
    `title: ${quoted(title)}`,
    ...(id === null ? [] : [`id: ${id}`]),
    ...(partOf === null ? [] : [`part-of: ${partOf}`]),
    `kind: ${kind}`,
    '---',
    '',
  ].join('\n');
}

/** In quotes, where other readers of such lines would take it for something else. */
const quoted = (title: string) =>
  /^[\p{L}\p{N}][\p{L}\p{N} ,.()_-]*$/u.test(title) ? title : `"${title}"`;

/** A note's id within its deck. Of two alike, which came from different decks, the first keeps it. */
function slugsOf(notes: readonly Note[], taken: Set<string>): Map<Note, string> {
  const slugs = new Map<Note, string>();
  for (const note of notes) {
    const slug = note.id.slice(note.id.indexOf('/') + 1);
    if (!isSlug(slug) || taken.has(slug)) continue;
    taken.add(slug);
    slugs.set(note, slug);
  }
  return slugs;
}

/** An entry of an acronym list: no term has a text for it. */
const isAcronym = ({ cards }: Note) => cards.some(({ kind }) => kind === 'acronym');

const acronymLine = ({ aliases: [acronym, expansion] }: Note) => `- **${acronym}**: ${expansion}`;
