import { afterMark, blockLine, findPair } from './blockLines.ts';
import { bracketsHidden } from './brackets.ts';
import { hasCloze } from './cloze.ts';
import { headingText, type Line } from './lines.ts';
import { plainText } from './plainText.ts';
import type { Scheduled } from './schedules.ts';
import { isSlug, slugOf } from './slug.ts';
import { readTags } from './tags.ts';
import { quote, type Warn } from './warn.ts';

/** A card as its file has it. */
export interface Block {
  /** `parted`: by a line of `?`; such a block ends at a blank line, a marked one does not. */
  form: 'marked' | 'parted' | 'pair' | 'cloze';
  line: number;
  id: string | null;
  /** The question, or the cloze text. */
  front: Line[];
  /** Empty for a cloze. */
  back: Line[];
  tags: string[];
  /** `Answer: typed`: the answer is typed and compared. */
  typed: boolean;
  /** `Cards: both ways`: the answer is asked for its question, too. */
  both: boolean;
  /** Name of the deck that it goes to, where it says so itself: others of that name go there too. */
  deck?: string;
  /** When its cards are asked next, in their order, where the text says so. */
  schedules?: (Scheduled | null)[];
  /** The file that it stands in, where its deck is gathered from several. */
  origin?: Origin;
}

/** A file of which only a part is in a deck. */
export interface Origin {
  path: string;
  warn: Warn;
}

export interface Cards {
  kind: 'cards';
  title: string;
  /** In file order. */
  blocks: Block[];
  /** Clozes are written as hashcards has them, in brackets. */
  brackets?: boolean;
}

interface Reader {
  /** Where the next line goes. `outside`: into no block yet. */
  state: 'outside' | 'front' | 'back';
  block: Block | null;
  /** Lines outside of any block: the question, should a `?` follow. */
  loose: Line[];
  blocks: Block[];
  headings: string[];
  fileTags: readonly string[];
  brackets: boolean;
  warn: Warn;
}

/** Reads the blocks of a file (DECK-FORMAT.md §3); text of no block is warned of. */
export function readBlocks(
  title: string,
  lines: readonly Line[],
  fileTags: readonly string[],
  warn: Warn,
): Cards {
  const reader: Reader = {
    state: 'outside',
    block: null,
    loose: [],
    blocks: [],
    headings: [],
    fileTags,
    brackets: false,
    warn,
  };
  for (const line of lines) readLine(reader, line);
  close(reader);
  return { kind: 'cards', title, blocks: reader.blocks, brackets: reader.brackets };
}

function readLine(reader: Reader, line: Line): void {
  const kind = blockLine(line);
  if (kind === 'end') {
    close(reader);
    if (line.kind === 'heading') reader.headings = underHeading(reader.headings, line);
  } else if (kind === 'question') open(reader, line.number, 'marked', [afterMark(line)]);
  else if (kind === 'cloze') open(reader, line.number, 'cloze', [afterMark(line)]);
  else if (reader.block) readInside(reader, reader.block, line);
  else if (kind === 'answer') {
    reader.warn(line.number, 'This answer has no question: write a line `Q: …` above it.');
  } else if (kind === 'pair') {
    close(reader);
    reader.blocks.push(readPair(reader, line));
  } else if (kind === 'parting' && reader.loose.length > 0) {
    const [first] = reader.loose;
    const front = reader.loose;
    reader.loose = [];
    open(reader, first?.number ?? line.number, 'parted', front);
    reader.state = 'back';
  } else if (kind === 'blank') close(reader);
  else reader.loose.push(line);
}

function readInside(reader: Reader, block: Block, line: Line): void {
  const kind = blockLine(line);
  const answers = kind === 'answer' || kind === 'parting';
  if (kind === 'id') readId(block, line, reader.warn);
  else if (kind === 'typed') readTyped(block, line, reader.warn);
  else if (kind === 'both') readBoth(block, line, reader.warn);
  else if (kind === 'tags') {
    block.tags.push(...readTags(line.text.replace(/^tags:\s*/i, '')));
  } else if (answers && block.form === 'marked' && reader.state === 'front') {
    if (kind === 'answer') block.back.push(afterMark(line));
    reader.state = 'back';
  } else if (block.form === 'parted' && kind === 'blank') close(reader);
  else {
    if (kind === 'answer') {
      reader.warn(
        line.number,
        'This block has a second answer, read as part of the first: start a new block with `Q: …`.',
      );
    }
    const into = reader.state === 'back' ? block.back : block.front;
    const apart = into.at(-1)?.kind === 'blank' && reader.state === 'back';
    if (kind === 'parting' || (kind === 'pair' && apart)) {
      reader.warn(
        line.number,
        `${quote(line.text)} is read as part of the answer above: write \`---\` on a line between them to start a card.`,
      );
    }
    into.push(line);
  }
}

function open(reader: Reader, line: number, form: Block['form'], front: Line[]): void {
  close(reader);
  const tags = tagsOf(reader);
  reader.block = { form, line, id: null, front, back: [], tags, typed: false, both: false };
  reader.state = 'front';
}

/** Ends the block, or warns of the lines that were in none. */
function close(reader: Reader): void {
  if (reader.block) finish(reader.block, reader);
  const [first] = reader.loose;
  if (first) {
    reader.warn(
      first.number,
      `${quote(first.text)} belongs to no card and is left out: write \`Q: …\` and \`A: …\`, or \`term :: definition\`.`,
    );
  }
  reader.block = null;
  reader.loose = [];
  reader.state = 'outside';
}

const tagsOf = ({ fileTags, headings }: Reader) => [
  ...fileTags,
  ...headings.filter((each) => each !== ''),
];

/** The title of a file is no tag; a deeper heading replaces those of its own depth. */
function underHeading(headings: readonly string[], line: Line): string[] {
  if (line.level < 2) return [];
  return [...headings.slice(0, line.level - 2), plainText(headingText(line.text))];
}

function readId(block: Block, line: Line, warn: Warn): void {
  const written = line.text.replace(/^id:\s*/i, '').trim();
  block.id = isSlug(written) ? written : slugOf(written);
  if (block.id !== written) {
    warn(
      line.number,
      `An id has lower-case letters, digits and hyphens only: write \`Id: ${block.id}\`.`,
    );
  }
}

function readTyped(block: Block, line: Line, warn: Warn): void {
  if (block.form === 'cloze')
    warn(line.number, 'A gap is not typed: write `Answer: typed` in a block of `Q:` and `A:`.');
  else block.typed = true;
}

function readBoth(block: Block, line: Line, warn: Warn): void {
  if (block.form === 'cloze')
    warn(
      line.number,
      'A text with gaps has no other way round: write `Cards: both ways` in a block of `Q:` and `A:`.',
    );
  else block.both = true;
}

function readPair(reader: Reader, line: Line): Block {
  const text = line.text.replace(/^\s*[-*+]\s+/, '');
  const at = findPair(text);
  const part = (of: string): Line[] => [{ ...line, kind: 'text', text: of.trim() }];
  return {
    form: 'pair',
    line: line.number,
    id: null,
    front: part(text.slice(0, at)),
    back: part(text.slice(at + 4)),
    tags: tagsOf(reader),
    typed: false,
    both: false,
  };
}

function finish(block: Block, reader: Reader): void {
  const { blocks, warn } = reader;
  const text = (lines: readonly Line[]) =>
    lines
      .map((line) => line.text)
      .join('\n')
      .trim();
  if (block.form === 'cloze' && hideBrackets(block)) reader.brackets = true;
  const front = text(block.front);
  if (front === '') {
    warn(block.line, 'This block is empty: write its text after the colon, or delete the line.');
  } else if (block.form === 'cloze' && !hasCloze(front)) {
    warn(
      block.line,
      `Nothing is hidden in ${quote(front)}, so it makes no card: mark words as \`{{c1::words}}\`.`,
    );
  } else if (block.form !== 'cloze' && text(block.back) === '') {
    warn(
      block.line,
      `The question ${quote(front)} has no answer, so it makes no card: write a line \`A: …\` below it.`,
    );
  } else blocks.push(block);
}

/** Where a cloze has no deletions of ours, its brackets may be some. */
function hideBrackets(block: Block): boolean {
  const whole = block.front.map((line) => line.text).join('\n');
  const hidden = hasCloze(whole) ? null : bracketsHidden(whole);
  if (hidden === null) return false;
  const texts = hidden.split('\n');
  block.front = block.front.map((line, at) => ({ ...line, text: texts[at]! }));
  return true;
}
