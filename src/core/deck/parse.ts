import type { Warning } from '../model.ts';
import { readBlocks, type Cards } from './blocks.ts';
import { normalize } from './decode.ts';
import { detectKind } from './detect.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type Glossary, readGlossary } from './glossary.ts';
import { type Interview, readInterview } from './interview.ts';
import { headingText, type Line, readLines } from './lines.ts';
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
  title: string;
  /** The front matter says it, so no folder has a part in it. */
  titled: boolean;
  /** From the front matter. */
  id: string | null;
  tags: string[];
  content: Glossary | Interview | Cards | null;
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
    title: fallback,
    titled: false,
    id: null,
    tags: [],
    content: null,
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
  const matter = readFrontMatter(readLines(clean, warn), warn);
  const heading = matter.rest.find((line) => line.kind === 'heading' && line.level === 1);
  parsed.title = matter.title ?? (heading ? plainText(headingText(heading.text)) : '') ?? '';
  if (parsed.title === '') parsed.title = fallback;
  parsed.titled = Boolean(matter.title);
  parsed.id = matter.id;
  parsed.tags = matter.tags;

  parsed.lines = matter.rest;

  const sections = readSections(matter.rest);
  const kind = matter.kind ?? detectKind(parsed.title, sections);
  if (kind === 'glossary') parsed.content = readGlossary(parsed.title, sections, warn);
  else if (kind === 'interview') parsed.content = readInterview(parsed.title, sections, warn);
  else if (kind === 'cards')
    parsed.content = readBlocks(parsed.title, matter.rest, matter.tags, warn);
  return parsed;
}
