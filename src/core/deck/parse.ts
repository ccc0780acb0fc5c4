import type { Warning } from '../model.ts';
import { blockLine } from './blockLines.ts';
import { readBlocks, type Cards } from './blocks.ts';
import { normalize } from './decode.ts';
import { detectKind } from './detect.ts';
import { withDoubleDollars } from './dollarMaths.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { type Interview, readInterview } from './interview.ts';
import { headingText, type Line, readLines } from './lines.ts';
import { isObsidian, readObsidian } from './obsidian/readObsidian.ts';
import { plainText } from './plainText.ts';
import { readSections } from './sections.ts';
import { makeWarnings, type Warn } from './warn.ts';

/** A file by its name and content: no file system is asked for more. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface ParsedFile {
  path: string;
  /** Paths of the files that it stands in: one, or all those that a deck is gathered from. */
  files: readonly string[];
  title: string;
  /** The front matter says it, so no folder has a part in it. */
  titled: boolean;
  /** From the front matter. */
  id: string | null;
  /** Id of the deck that it is a part of, likewise. */
  partOf: string | null;
  tags: string[];
  content: Glossary | Interview | Cards | null;
  /** By whose rules it is written. */
  format: 'markdown' | 'hashcards' | 'obsidian';
  /** All lines below the front matter, for the linter. */
  lines: readonly Line[];
  warnings: Warning[];
  warn: Warn;
}

/** One file → what it holds, as its own parser read it; errors stand among the warnings. */
export function parseFile({ path, text }: SourceFile): ParsedFile {
  const { warnings, warn } = makeWarnings();
  const clean = normalize(text);
  const fallback = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const parsed: ParsedFile = {
    path,
    files: [path],
    title: fallback,
    titled: false,
    id: null,
    partOf: null,
    tags: [],
    content: null,
    format: 'markdown',
    lines: [],
    warnings,
    warn,
  };
  if (clean.trim() === '') {
    warn(
      1,
      'The file is empty: write terms (`### Name`), questions (`### Question 1: Title`) or cards (`Q: …`, `A: …`).',
      'error',
    );
    return parsed;
  }
  if (clean.includes('\0')) {
    warn(1, 'The file is binary, not text. Choose a Markdown or text file.', 'error');
    return parsed;
  }
  const lines = readLines(clean, warn);
  if (/flashcards|<!--SR:/i.test(clean) && tookObsidian(parsed, lines)) return parsed;
  const matter = readFrontMatter(lines, warn);
  const heading = matter.rest.find((line) => line.kind === 'heading' && line.level === 1);
  parsed.title = matter.title ?? (heading ? plainText(headingText(heading.text)) : '') ?? '';
  if (parsed.title === '') parsed.title = fallback;
  parsed.titled = Boolean(matter.title);
  parsed.id = matter.id;
  parsed.partOf = matter.partOf;
  parsed.tags = matter.tags;

  parsed.lines = matter.rest;

  const sections = readSections(matter.rest);
  const kind = matter.kind ?? detectKind(parsed.title, sections);
  if (kind === 'glossary') parsed.content = readGlossary(parsed.title, sections, warn);
  else if (kind === 'interview') parsed.content = readInterview(parsed.title, sections, warn);
  else if (kind === 'cards')
    readCards(parsed, readBlocks(parsed.title, matter.rest, matter.tags, warn), matter.deck);
  return parsed;
}

/** Cards; a deck of hashcards may have one name for several files, and formulas between single dollars. */
function readCards(parsed: ParsedFile, cards: Cards, deck: string | null): void {
  parsed.content = cards;
  if (deck === null && cards.brackets !== true) return;
  parsed.format = 'hashcards';
  const blocks = cards.blocks.map((block) => ({
    ...block,
    front: withDoubleDollars(block.front),
    back: withDoubleDollars(block.back),
    ...(deck === null ? {} : { deck }),
  }));
  parsed.content = { ...cards, blocks };
}

/**
 * Reads a file as a note of Obsidian; false where that makes less of it than our own forms do: a deck of these may have
 * the tag, too.
 */
function tookObsidian(parsed: ParsedFile, lines: readonly Line[]): boolean {
  if (!isObsidian(lines)) return false;
  const heading = lines.find((line) => line.kind === 'heading' && line.level === 1);
  const title = (heading && plainText(headingText(heading.text))) || parsed.title;
  const { warnings, warn } = makeWarnings();
  const cards = readObsidian(title, lines, warn);
  const marked = lines.filter((line) => /^(?:question|cloze)$/.test(blockLine(line))).length;
  if (cards.blocks.length <= marked) return false;
  parsed.warnings.push(...warnings);
  Object.assign(parsed, { title, lines, content: cards, format: 'obsidian' });
  return true;
}
