import { readBlocks } from '../../deck/blocks.ts';
import { blockText } from '../../deck/blockText.ts';
import { readLines } from '../../deck/lines.ts';
import type { Note } from '../../model.ts';

/** A card as a block (DECK-FORMAT.md §3); null where its text holds none. */
export function writeBlock({ source, tags }: Note, slug: string | null): string | null {
  const [block] = readBlocks('', readLines(source, ignore), [], ignore).blocks;
  return block ? blockText({ ...block, id: slug, tags: [...tags] }) : null;
}

const ignore = () => {};
