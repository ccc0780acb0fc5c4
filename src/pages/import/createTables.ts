import { createSignal } from 'solid-js';
import { type Role, withRole } from '../../core/exchange/delimited/roles.ts';
import type { TablePreview } from '../../store/importPreview.ts';
import type { SourceChoices } from '../../store/importFile.ts';

/**
 * What is chosen about the tables of an import. `read` reads one by all that was chosen about it; of choices that follow
 * each other faster than that the last counts.
 */
export function createTables(read: (place: number, choices: SourceChoices) => Promise<void>) {
  const [busy, setBusy] = createSignal(false);
  let chosen = new Map<number, SourceChoices>();
  let last: Promise<void> = Promise.resolve();
  let turn = 0;

  function choose({ place }: TablePreview, change: SourceChoices) {
    const mine = ++turn;
    chosen.set(place, { ...chosen.get(place), ...change });
    setBusy(true);
    last = last
      .then(() => (mine === turn ? read(place, chosen.get(place) ?? {}) : undefined))
      .then(() => void (mine === turn && setBusy(false)));
  }

  return {
    busy,
    choose,
    /** Another use of one column: one that had it before takes this one's. */
    chooseRole(table: TablePreview, at: number, role: Role) {
      const asked = chosen.get(table.place)?.roles ?? [];
      const shown = table.columns.map((column) => column.role);
      const before = asked.length === shown.length ? asked : shown;
      choose(table, { roles: withRole(before, at, role) });
    },
    /** By place, for those who read all anew. */
    all: (): [place: number, choices: SourceChoices][] => [...chosen],
    forget() {
      chosen = new Map();
      turn++;
      setBusy(false);
    },
  };
}
export type Tables = ReturnType<typeof createTables>;
