import * as v from 'valibot';
import { encodings } from '../core/exchange/delimited/encodings.ts';
import { kinds, roles } from '../core/exchange/delimited/roles.ts';
import { type Separator, separatorMarks } from '../core/exchange/delimited/separators.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { OpenTable, SourceChoices } from './importFile.ts';
import { writeHeld } from './write.ts';

// Small rows like settings, as saved searches are: backups carry them, and so they are checked when they are read.
const PREFIX = 'table:';

/** What a table is known again by: the name of its file, and how many columns it seems to have. */
export const tableKey = (name: string, columns: number): string =>
  `${PREFIX}${name.toLowerCase()} ${columns}`;

const schema = v.partial(
  v.object({
    encoding: v.picklist(encodings.map(([encoding]) => encoding)),
    separator: v.picklist(Object.keys(separatorMarks) as Separator[]),
    quotes: v.boolean(),
    header: v.boolean(),
    html: v.boolean(),
    kind: v.picklist(kinds),
    roles: v.array(v.picklist(roles)),
  }),
);

/** What was chosen about the tables that were imported, by their keys. */
export async function fetchTableChoices({
  db,
}: Collection): Promise<ReadonlyMap<string, SourceChoices>> {
  const rows = await connected(db, () => db.settings.where('key').startsWith(PREFIX).toArray());
  return new Map(
    rows.flatMap(({ key, value }): [string, SourceChoices][] => {
      const read = v.safeParse(schema, value);
      return read.success ? [[key, read.output as SourceChoices]] : [];
    }),
  );
}

/** Keeps what was chosen about tables that are imported, for when they come again. */
export async function keepTableChoices(
  collection: Collection,
  tables: readonly OpenTable[],
): Promise<void> {
  const changed = changedNow(collection);
  const rows = tables
    .filter(({ key, choices }) => key !== null && Object.keys(choices).length > 0)
    .map(({ key, choices }) => ({ key: key!, value: choices, changed }));
  if (rows.length === 0) return;
  await writeHeld(collection, [collection.db.settings], { kind: 'settings' }, async () => {
    await collection.db.settings.bulkPut(rows);
  });
}
