import type { Warning } from '../model.ts';
import type { Block } from './blocks.ts';
import type { ParsedFile } from './parse.ts';
import { makeWarnings, type Warn } from './warn.ts';

/** A deck on the way: blocks that name it, in the order of their files. */
interface Gathered {
  parsed: ParsedFile;
  files: Set<ParsedFile>;
}

/**
 * Decks as texts name them, in place of the files that they stand in: one file may hold cards of several (tags of
 * Obsidian), and several files those of one (hashcards). Files that name none stay as they are.
 */
export function gatherDecks(files: readonly ParsedFile[]): ParsedFile[] {
  const decks = new Map<string, Gathered>();
  const out: ParsedFile[] = [];
  for (const file of files) {
    const { content } = file;
    const named = content?.kind === 'cards' ? content.blocks.filter(({ deck }) => deck) : [];
    for (const block of named) {
      const deck = decks.get(block.deck!) ?? startDeck(block.deck!, file, decks, out);
      deck.files.add(file);
      if (deck.parsed.content?.kind === 'cards') deck.parsed.content.blocks.push(block);
    }
    if (content?.kind !== 'cards' || named.length === 0) out.push(file);
    else if (named.length < content.blocks.length) {
      const rest = content.blocks.filter(({ deck }) => !deck);
      out.push({ ...file, content: { ...content, blocks: rest } });
    }
  }
  for (const deck of decks.values()) settle(deck);
  return out;
}

function startDeck(
  name: string,
  file: ParsedFile,
  decks: Map<string, Gathered>,
  out: ParsedFile[],
): Gathered {
  const { warnings, warn } = makeWarnings();
  const parsed: ParsedFile = {
    path: file.path,
    files: [],
    title: name,
    titled: true,
    id: null,
    partOf: null,
    tags: [],
    content: { kind: 'cards', title: name, blocks: [] },
    format: file.format,
    lines: file.lines,
    warnings,
    warn,
  };
  const deck = { parsed, files: new Set<ParsedFile>() };
  decks.set(name, deck);
  out.push(parsed);
  return deck;
}

/** Paths by which a deck is called: the notes of a vault may be hundreds. */
const listed = (files: readonly string[]) =>
  files.length <= 3 ? files.join(', ') : `${files[0]} and ${files.length - 1} more files`;

/** What is said of a file is said of the first deck that has cards of it; of several files with its name. */
function settle({ parsed, files }: Gathered): void {
  const { content, warnings } = parsed;
  if (content?.kind !== 'cards') return;
  const several = files.size > 1;
  const warns = new Map<ParsedFile, Warn>();
  for (const file of files) {
    const say = (warning: Warning) =>
      warnings.push(
        several ? { ...warning, message: `${file.path}: ${warning.message}` } : warning,
      );
    for (const warning of file.warnings.splice(0)) say(warning);
    warns.set(file, (line, message, severity = 'warning') => void say({ line, message, severity }));
  }
  const homes = new Map<Block, ParsedFile>();
  for (const file of files)
    if (file.content?.kind === 'cards')
      for (const block of file.content.blocks) homes.set(block, file);
  parsed.files = [...files].map(({ path }) => path);
  parsed.path = listed(parsed.files);
  content.blocks = content.blocks.map((block) => {
    const home = homes.get(block)!;
    return { ...block, origin: { path: home.path, warn: warns.get(home)! } };
  });
}
