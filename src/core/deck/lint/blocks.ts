import type { Cards } from '../blocks.ts';
import type { Fail } from './words.ts';

/** Our own cards all carry an id: without one, an edit would lose their history. */
export function lintBlocks({ blocks }: Cards, fail: Fail): void {
  for (const block of blocks) {
    if (block.id === null)
      fail(block.line, 'This card has no id: write a line `Id: slug` below the question.');
  }
}
