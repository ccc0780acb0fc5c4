import { headingText, type Line } from './lines.ts';
import { plainText } from './plainText.ts';
import { makeSlugger } from './slug.ts';

/** A heading and the lines up to the next one. The first section of a file has level 0 and no title. */
export interface Section {
  level: number;
  /** As written, without its marks. */
  heading: string;
  /** Plain text. */
  title: string;
  /** 1-based line of the heading. */
  line: number;
  /** GitHub's slug, counted over the whole file. */
  slug: string;
  /** The heading's own line; null for the first section. */
  own: Line | null;
  body: Line[];
}

/** Cuts a file at its headings. */
export function readSections(lines: readonly Line[]): Section[] {
  const slugger = makeSlugger();
  let current: Section = {
    level: 0,
    heading: '',
    title: '',
    line: 1,
    slug: '',
    own: null,
    body: [],
  };
  const sections = [current];
  for (const line of lines) {
    if (line.kind !== 'heading') {
      current.body.push(line);
      continue;
    }
    const heading = headingText(line.text);
    const title = plainText(heading);
    current = {
      level: line.level,
      heading,
      title,
      line: line.number,
      slug: slugger(title),
      own: line,
      body: [],
    };
    sections.push(current);
  }
  return sections;
}
