import type { Outline } from '../../core/curriculum/curriculum.ts';
import type { ModuleCounts } from '../../core/memory/overview.ts';
import type { ModuleLine } from './ModuleLines.tsx';

/** Lines shown: the rest of the day is in the sentence above. */
const most = 4;

/** The modules with the most work, in teaching order; decks of one's own stand together. */
export function moduleLines(counts: readonly ModuleCounts[], { modules }: Outline): ModuleLine[] {
  const work = (line: ModuleCounts) => line.fresh + line.learning + line.due;
  const largest = new Set(counts.toSorted((a, b) => work(b) - work(a)).slice(0, most));
  return counts
    .filter((line) => largest.has(line))
    .map(({ module, fresh, learning, due }) => {
      const known = modules.find((each) => each.id === module);
      const title = known?.title ?? (module === null ? 'Own decks' : module);
      return { number: known?.number ?? null, title, fresh, learning, due };
    });
}
