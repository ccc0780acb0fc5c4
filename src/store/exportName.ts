import { fileName } from '../core/exchange/fileName.ts';
import type { Collection } from './collection.ts';
import type { ExportScope } from './exportWorker.ts';

/** What a file is called, without its ending: as what belongs together, as one deck alone; else the day tells. */
export function exportName(
  { clock }: Collection,
  scope: ExportScope | undefined,
  [first, ...others]: readonly { title: string }[],
): string {
  if (scope && 'decks' in scope && scope.title !== undefined) return fileName(scope.title);
  if (first && others.length === 0) return fileName(first.title);
  const { now, offset } = clock();
  return `engram-decks-${new Date(now + offset * 60_000).toISOString().slice(0, 10)}`;
}
