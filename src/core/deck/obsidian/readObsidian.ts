import type { Block, Cards } from '../blocks.ts';
import { headingText, type Line } from '../lines.ts';
import { plainText } from '../plainText.ts';
import { readSchedules, type Scheduled, scheduleComment } from '../schedules.ts';
import { quote, type Warn } from '../warn.ts';
import { hasBold, hidesAny, withDeletions } from './clozes.ts';
import { readObsidianMatter } from './matter.ts';
import { paragraphsOf } from './paragraphs.ts';
import { findSeparator } from './separators.ts';
import { deckOf, isCardTag, isTagLine, leadingTags, tagsIn } from './tags.ts';
import { highlightsBold, ownMarkdown } from './text.ts';

/** A paragraph on the way to its card. */
interface Draft {
  lines: Line[];
  /** Place of the line of `?` or `??` among them; -1 where there is none. */
  parting: number;
  both: boolean;
  schedules: (Scheduled | null)[];
}

interface Reader {
  blocks: Block[];
  /** Deck of the cards that follow; null before any is named. */
  deck: string | null;
  /** Headings above, as tags. */
  headings: string[];
  tags: readonly string[];
  bold: boolean;
  warn: Warn;
}

/**
 * Whether a file is a note with cards of Obsidian's spaced repetition plugin: it has its tag, or a schedule that it
 * wrote.
 */
export function isObsidian(lines: readonly Line[]): boolean {
  const { tags, rest } = readObsidianMatter(lines);
  if (tags.some(isCardTag)) return true;
  return rest.some(
    ({ kind, text }) =>
      kind !== 'code' &&
      kind !== 'fence' &&
      (text.includes('<!--SR:') || tagsIn(text).some(isCardTag)),
  );
}

/** Reads the cards of such a note; its other text is a note and no card. */
export function readObsidian(title: string, lines: readonly Line[], warn: Warn): Cards {
  const { tags, rest } = readObsidianMatter(lines);
  const paragraphs = paragraphsOf(rest);
  const everywhere = [...tags, ...paragraphs.flat().flatMap(({ text }) => tagsIn(text))];
  const first = tags.find(isCardTag) ?? everywhere.find(isCardTag) ?? everywhere[0];
  const reader: Reader = {
    blocks: [],
    deck: first === undefined ? null : deckOf(first),
    headings: [],
    tags: tags.filter((tag) => !isCardTag(tag)),
    bold: paragraphs.some(hidesBold),
    warn,
  };
  for (const paragraph of paragraphs) readParagraph(reader, paragraph);
  return { kind: 'cards', title, blocks: reader.blocks };
}

/** A paragraph with schedules whose only marks are bold: the plugin was told that bold hides. */
function hidesBold(paragraph: readonly Line[]): boolean {
  const text = paragraph.map((line) => line.text).join('\n');
  if (!text.includes('<!--SR:')) return false;
  const parted = paragraph.some(
    (line) => findSeparator(line) !== null || partingOf(line) !== undefined,
  );
  return !parted && !hidesAny(text) && hasBold(text);
}

/** The line of `?`, or of `??` for both ways. */
const partingOf = ({ kind, text }: Line) =>
  kind === 'text' ? /^\s*(\?\??)\s*$/.exec(text)?.[1] : undefined;

const noDraft = (): Draft => ({ lines: [], parting: -1, both: false, schedules: [] });

function readParagraph(reader: Reader, paragraph: readonly Line[]): void {
  let draft = noDraft();
  for (const whole of paragraph) {
    const { line, schedules } = takeSchedules(whole);
    if (schedules.length > 0) place(reader, draft, schedules, whole);
    if (line === null) continue;
    const inText = draft.parting < 0;
    const separator = inText ? findSeparator(line) : null;
    const parting = partingOf(line);
    if (inText && isTagLine(line)) setDeck(reader, line);
    else if (separator) {
      draft = noDraft();
      addPair(reader, line, separator, schedules);
    } else if (parting !== undefined && inText && draft.lines.length > 0) {
      draft.parting = draft.lines.length;
      draft.both = parting === '??';
    } else {
      if (line.kind === 'heading') underHeading(reader, line);
      draft.lines.push(line);
    }
  }
  finish(reader, draft);
}

/** The line without its schedules; null where nothing else is on it. */
function takeSchedules(line: Line): { line: Line | null; schedules: (Scheduled | null)[] } {
  if (line.kind === 'code' || !line.text.includes('<!--SR:')) {
    // Where the plugin puts them into a callout, this line says so.
    const frames = /^>\s*\[!sr\|card-metadata\]/.test(line.text);
    return { line: frames ? null : line, schedules: [] };
  }
  const schedules = [...line.text.matchAll(scheduleComment)].flatMap(([, inside = '']) =>
    readSchedules(inside),
  );
  const text = line.text.replace(scheduleComment, '').trimEnd();
  return { line: /^[>\s]*$/.test(text) ? null : { ...line, text }, schedules };
}

/** Gives schedules to the card that they stand with: the one that is read, or the one line above. */
function place(reader: Reader, draft: Draft, schedules: (Scheduled | null)[], line: Line): void {
  if (draft.lines.length > 0 || !/^[>\s]*<!--SR:/.test(line.text)) {
    draft.schedules = schedules;
    return;
  }
  const last = reader.blocks.at(-1);
  if (last && last.schedules === undefined && last.line < line.number) last.schedules = schedules;
  else unplaced(reader, line.number);
}

const unplaced = ({ warn }: Reader, line: number) =>
  warn(
    line,
    'This schedule stands with no card that can be read, so it is left out: a card is `question::answer`, lines parted by one with only `?`, or words in `==marks==`.',
  );

function setDeck(reader: Reader, line: Line): void {
  const decks = tagsIn(line.text).filter(isCardTag);
  if (decks.length === 0) return;
  reader.deck = deckOf(decks[0]!);
  if (decks.length > 1) inFirst(reader, line);
}

const inFirst = ({ warn }: Reader, line: Line) =>
  warn(
    line.number,
    `Here a card is in one deck: ${quote(line.text)} names several, of which the first counts.`,
  );

/** A deeper heading replaces those of its own depth; that of the file is no tag. */
function underHeading(reader: Reader, line: Line): void {
  const kept = line.level < 2 ? [] : reader.headings.slice(0, line.level - 2);
  reader.headings = line.level < 2 ? [] : [...kept, plainText(headingText(line.text))];
}

function addPair(
  reader: Reader,
  line: Line,
  separator: { at: number; length: number },
  schedules: (Scheduled | null)[],
): void {
  const { deck, rest, cut } = ownDeck(reader, line);
  const at = separator.at - cut;
  const bare = (text: string) => [ownLine({ ...line, kind: 'text', text: text.trim() })];
  const front = rest.slice(0, at).replace(/^\s*(?:[-*+]|\d+[.)]|#{1,6})\s+/, '');
  add(reader, line, {
    form: 'pair',
    front: bare(front),
    back: bare(rest.slice(at + separator.length)),
    both: separator.length === 3,
    deck,
    schedules,
  });
}

/** The deck that a card names itself, by a tag before its text. */
function ownDeck(reader: Reader, line: Line): { deck: string | null; rest: string; cut: number } {
  const { tags, rest } = leadingTags(line.text);
  const decks = tags.filter(isCardTag);
  if (decks.length > 1) inFirst(reader, line);
  const deck = decks.length > 0 ? deckOf(decks[0]!) : reader.deck;
  return { deck, rest, cut: line.text.length - rest.length };
}

function finish(reader: Reader, { lines, parting, both, schedules }: Draft): void {
  const [first] = lines;
  if (!first) return;
  const { deck, rest } = ownDeck(reader, first);
  const all = [{ ...first, text: rest }, ...lines.slice(1)];
  const about = { both, deck, schedules };
  if (parting >= 0) {
    const front = all.slice(0, parting).map(question);
    const back = all.slice(parting).map(ownLine);
    if (back.length > 0) return add(reader, first, { form: 'parted', front, back, ...about });
  } else {
    const hidden = deletions(all, reader.bold);
    if (hidden) return add(reader, first, { form: 'cloze', front: hidden, back: [], ...about });
  }
  if (schedules.length > 0) unplaced(reader, first.number);
}

/** A heading may be a question: then it stands for itself. */
const question = (line: Line): Line =>
  ownLine(line.kind === 'heading' ? { ...line, kind: 'text', text: headingText(line.text) } : line);

const ownLine = (line: Line): Line => {
  const own = ownMarkdown(line);
  return own.kind === 'code' || own.kind === 'fence'
    ? own
    : { ...own, text: highlightsBold(own.text) };
};

/** The lines with what they hide as deletions, or null; they hide nothing in code. */
function deletions(lines: readonly Line[], bold: boolean): Line[] | null {
  const own = lines.map(ownMarkdown);
  const plain = own.filter(({ kind }) => kind !== 'code' && kind !== 'fence');
  const text = withDeletions(plain.map((line) => line.text).join('\n'), bold);
  if (text === null) return null;
  const texts = text.split('\n');
  let at = 0;
  return own.map((line) => {
    if (line.kind === 'code' || line.kind === 'fence') return line;
    const bare = line.kind === 'heading' ? headingText(texts[at]!) : texts[at]!;
    at++;
    return { ...line, text: bare };
  });
}

function add(
  reader: Reader,
  { number }: Line,
  block: Pick<Block, 'form' | 'front' | 'back' | 'both'> & {
    deck: string | null;
    schedules: (Scheduled | null)[];
  },
): void {
  const { deck, schedules, ...rest } = block;
  const headings = reader.headings.filter((each) => each !== '');
  reader.blocks.push({
    ...rest,
    line: number,
    id: null,
    tags: [...reader.tags, ...headings],
    typed: false,
    ...(deck === null ? {} : { deck }),
    ...(schedules.length === 0 ? {} : { schedules }),
  });
}
