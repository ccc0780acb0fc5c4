import type { NoteLine } from '../core/exchange/backup.ts';
import type { Db } from './db.ts';
import { readIds } from './ids.ts';
import { readMany } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';

/** The notes of a deck here, in teaching order, as a backup has them; inside a transaction. */
export async function readDeckLines(db: Db, deck: number): Promise<NoteLine[]> {
  const ids = await readIds(db, (await db.links.get(deck))?.homes ?? []);
  const mine = [...ids.rows.values()]
    .flatMap(({ slugs }) => [...slugs.values()])
    .filter((numbered) => numbered.deck === deck);
  const stored = await readMany(
    noteShelf(db),
    mine.map(({ note }) => note),
  );
  const schedules = await readMany(
    cardShelf(db),
    mine.flatMap(({ cards }) => [...cards.values()]),
  );
  const lines = mine.flatMap((numbered) => {
    const text = stored.get(numbered.note);
    if (!text) return [];
    const { retired, added } = numbered;
    const gone = [...numbered.cards].flatMap(([template, card]): [string, number][] => {
      const schedule = schedules.get(card);
      return schedule && !text.cards.includes(card) ? [[template, schedule.template]] : [];
    });
    const [first] = numbered.cards.values();
    const place = schedules.get(first ?? -1)?.position ?? numbered.note;
    return [{ line: { note: text.note, retired, gone, added }, place, number: numbered.note }];
  });
  lines.sort((a, b) => a.place - b.place || a.number - b.number);
  return lines.map(({ line }) => line);
}
