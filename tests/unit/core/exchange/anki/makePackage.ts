import { zipSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { loadSqlite } from '../../../../../src/build/sqlite.ts';
import type { Database, Sqlite } from '../../../../../src/core/exchange/anki/sql.ts';

/** A collection to write, in Anki's own terms; what is left out is as Anki would make it. */
export interface Made {
  types?: MadeType[];
  decks?: Record<number, string>;
  notes: MadeNote[];
  cards: MadeCard[];
  /** id, cid, ease, ivl, lastIvl, factor, time, type */
  reviews?: number[][];
  media?: Record<string, Uint8Array>;
  /** Deck options; `deckOptions` names them by deck, with what a deck has of its own. */
  options?: MadeOptions[];
  deckOptions?: Record<number, { options: number; newLimit?: number; retention?: number }>;
  /** What is said of decks: HTML, or Markdown. */
  descriptions?: Record<number, { desc: string; md?: boolean }>;
  /** As the first scheduler left it: without a word of schedulers and time zones. */
  old?: boolean;
  fsrs?: boolean;
  /** Seconds. */
  created?: number;
  minutesWest?: number;
}
export interface MadeOptions {
  id: number;
  name: string;
  newPerDay: number;
  reviewsPerDay: number;
  /** Minutes. */
  learn: number[];
  relearn: number[];
  maximum: number;
  retention: number;
  weights?: number[];
  leech: number;
  suspends: boolean;
}
export interface MadeType {
  id: number;
  name: string;
  cloze?: boolean;
  fields: string[];
  templates: [question: string, answer: string][];
  css?: string;
}
export interface MadeNote {
  id: number;
  guid?: string;
  type?: number;
  tags?: string;
  fields: string[];
}
export interface MadeCard {
  id: number;
  note: number;
  deck?: number;
  ord?: number;
  mod?: number;
  type?: number;
  queue?: number;
  due?: number;
  ivl?: number;
  factor?: number;
  left?: number;
  odue?: number;
  odid?: number;
  flags?: number;
  data?: string;
}

export const basic: MadeType = {
  id: 1_600_000_000_001,
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [['{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}']],
  css: '.card { font-family: arial; color: black; background-color: white; }',
};
export const cloze: MadeType = {
  id: 1_600_000_000_002,
  name: 'Cloze',
  cloze: true,
  fields: ['Text', 'Back Extra'],
  templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']],
};
/** 2024-01-01, 4 in the morning, UTC. */
export const created = 1_704_081_600;

export const sqlite: Sqlite = await loadSqlite();

/** An empty database, as SQLite writes it before its first table. */
const emptyDatabase = (): Database => sqlite.open(new Uint8Array());

const common = `
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null,
  odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);`;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
const blob = (bytes: Uint8Array) => `x'${Buffer.from(bytes).toString('hex')}'`;

function fillRows(db: Database, { notes, cards, reviews = [], types = [basic] }: Made): void {
  const run = (table: string, rows: string[]) => {
    for (let at = 0; at < rows.length; at += 400)
      db.exec(`INSERT INTO ${table} VALUES ${rows.slice(at, at + 400).join(',')}`);
  };
  run(
    'notes',
    notes.map(
      ({ id, guid = `guid${id}`, type = types[0]!.id, tags = '', fields }) =>
        `(${id},${text(guid)},${type},0,-1,${text(` ${tags} `)},${text(fields.join('\x1f'))},0,0,0,'')`,
    ),
  );
  run(
    'cards',
    cards.map((card) => {
      const { id, note, deck = 1, ord = 0, mod = created, type = 0, queue = type, due = 0 } = card;
      const { ivl = 0, factor = 0, left = 0, odue = 0, odid = 0, flags = 0, data = '' } = card;
      return `(${id},${note},${deck},${ord},${mod},-1,${type},${queue},${due},${ivl},${factor},0,0,${left},${odue},${odid},${flags},${text(data)})`;
    }),
  );
  run(
    'revlog',
    reviews.map(([id, cid, ...rest]) => `(${id},${cid},-1,${rest.join()})`),
  );
}

/** The collection with the tables of schema 11: note types and decks are JSON. */
export function legacyCollection(made: Made): Uint8Array {
  const { types = [basic], decks = { 1: 'Default' } } = made;
  const models = Object.fromEntries(
    types.map((type) => [
      type.id,
      {
        id: type.id,
        name: type.name,
        type: type.cloze ? 1 : 0,
        css: type.css ?? '',
        flds: type.fields.map((name, ord) => ({ name, ord })),
        tmpls: type.templates.map(([qfmt, afmt], ord) => ({
          name: `Card ${ord + 1}`,
          ord,
          qfmt,
          afmt,
        })),
      },
    ]),
  );
  const named = Object.fromEntries(
    Object.entries(decks).map(([id, name]) => {
      const { options, newLimit, retention } = made.deckOptions?.[Number(id)] ?? {};
      const percent = retention === undefined ? undefined : Math.round(retention * 100);
      const said = made.descriptions?.[Number(id)];
      return [id, { id, name, conf: options, newLimit, desiredRetention: percent, ...said }];
    }),
  );
  const dconf = Object.fromEntries(
    (made.options ?? []).map((each) => [each.id, legacyOptions(each)]),
  );
  const db = emptyDatabase();
  db.exec(common);
  const own = { creationOffset: made.minutesWest ?? 0, fsrs: made.fsrs ?? false, schedVer: 2 };
  const conf = made.old ? {} : own;
  db.exec(
    `INSERT INTO col VALUES (1,${made.created ?? created},0,0,11,0,0,0,${[conf, models, named, dconf].map((each) => text(JSON.stringify(each))).join()},'{}')`,
  );
  fillRows(db, made);
  const bytes = db.export();
  db.close();
  return bytes;
}

const legacyOptions = (made: MadeOptions) => ({
  id: made.id,
  name: made.name,
  new: { perDay: made.newPerDay, delays: made.learn },
  rev: { perDay: made.reviewsPerDay, maxIvl: made.maximum },
  lapse: { delays: made.relearn, leechFails: made.leech, leechAction: made.suspends ? 0 : 1 },
  desiredRetention: made.retention,
  fsrsParams6: made.weights?.length === 21 ? made.weights : [],
  fsrsParams5: made.weights?.length === 19 ? made.weights : [],
  fsrsWeights: made.weights?.length === 17 ? made.weights : [],
});

function newOptions(made: MadeOptions): Uint8Array {
  const pbf = new PbfWriter();
  pbf.writePackedFloat(1, made.learn);
  pbf.writePackedFloat(2, made.relearn);
  const field = { 17: 3, 19: 5, 21: 6 }[made.weights?.length ?? 0];
  if (field) pbf.writePackedFloat(field, made.weights!);
  pbf.writeVarintField(9, made.newPerDay);
  pbf.writeVarintField(10, made.reviewsPerDay);
  pbf.writeVarintField(16, made.maximum);
  if (!made.suspends) pbf.writeVarintField(21, 1);
  pbf.writeVarintField(22, made.leech);
  pbf.writeFloatField(37, made.retention);
  return pbf.finish();
}

function deckKind({ deckOptions, descriptions }: Made, id: number): Uint8Array {
  const pbf = new PbfWriter();
  const own = deckOptions?.[id];
  const said = descriptions?.[id];
  if (own || said)
    pbf.writeMessage(
      1,
      (_: unknown, normal: PbfWriter) => {
        if (own) normal.writeVarintField(1, own.options);
        if (said) normal.writeStringField(4, said.desc);
        if (said?.md) normal.writeBooleanField(5, true);
        if (own?.newLimit !== undefined) normal.writeVarintField(7, own.newLimit);
        if (own?.retention !== undefined) normal.writeFloatField(10, own.retention);
      },
      null,
    );
  return pbf.finish();
}

/** The collection with the tables of schema 18. Only Anki has the collation `unicase`. */
export function newCollection(made: Made): Uint8Array {
  const { types = [basic], decks = { 1: 'Default' } } = made;
  const db = emptyDatabase();
  db.exec(common);
  db.exec(`
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) without rowid;
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE nocase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE nocase, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
CREATE TABLE deck_config (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE nocase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) without rowid;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);`);
  db.exec(`INSERT INTO col VALUES (1,${made.created ?? created},0,0,18,0,0,0,'','','','','')`);
  db.exec(
    `INSERT INTO config VALUES ('creationOffset',0,0,${blob(Buffer.from(String(made.minutesWest ?? 0)))})`,
  );
  db.exec(
    `INSERT INTO config VALUES ('fsrs',0,0,${blob(Buffer.from(String(made.fsrs ?? false)))})`,
  );
  for (const each of made.options ?? [])
    db.exec(
      `INSERT INTO deck_config VALUES (${each.id},${text(each.name)},0,0,${blob(newOptions(each))})`,
    );
  for (const type of types) {
    db.exec(
      `INSERT INTO notetypes VALUES (${type.id},${text(type.name)},0,0,${blob(typeConfig(type))})`,
    );
    for (const [ord, name] of type.fields.entries())
      db.exec(`INSERT INTO fields VALUES (${type.id},${ord},${text(name)},x'')`);
    for (const [ord, sides] of type.templates.entries())
      db.exec(
        `INSERT INTO templates VALUES (${type.id},${ord},'Card ${ord + 1}',0,0,${blob(templateConfig(sides))})`,
      );
  }
  for (const [id, name] of Object.entries(decks))
    db.exec(
      `INSERT INTO decks VALUES (${id},${text(name.replaceAll('::', '\x1f'))},0,0,x'',${blob(deckKind(made, Number(id)))})`,
    );
  fillRows(db, made);
  db.exec(
    "PRAGMA writable_schema=ON; UPDATE sqlite_master SET sql = replace(sql, 'nocase', 'unicase')",
  );
  const bytes = db.export();
  db.close();
  return bytes;
}

function typeConfig({ cloze: isCloze, css = '' }: MadeType): Uint8Array {
  const pbf = new PbfWriter();
  if (isCloze) pbf.writeVarintField(1, 1);
  pbf.writeStringField(3, css);
  return pbf.finish();
}

function templateConfig([question, answer]: [string, string]): Uint8Array {
  const pbf = new PbfWriter();
  pbf.writeStringField(1, question);
  pbf.writeStringField(2, answer);
  return pbf.finish();
}

/** A Zstandard frame of blocks that are stored as they are. */
export function zstd(bytes: Uint8Array): Uint8Array {
  const most = 100_000;
  const parts: number[][] = [[0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]];
  const blocks: Uint8Array[] = [Uint8Array.from(parts[0]!)];
  for (let at = 0; at === 0 || at < bytes.length; at += most) {
    const block = bytes.subarray(at, at + most);
    const last = at + most >= bytes.length ? 1 : 0;
    const head = last | (block.length << 3);
    blocks.push(Uint8Array.of(head & 255, (head >> 8) & 255, head >> 16), block);
  }
  return Buffer.concat(blocks);
}

function mediaEntries(media: Record<string, Uint8Array>): Uint8Array {
  const pbf = new PbfWriter();
  for (const [name, bytes] of Object.entries(media))
    pbf.writeMessage(
      1,
      (_: unknown, entry: PbfWriter) => {
        entry.writeStringField(1, name);
        entry.writeVarintField(2, bytes.length);
      },
      null,
    );
  return pbf.finish();
}

/** As Anki writes it. */
export const stubText =
  'Please update to the latest Anki version, then import the .colpkg/.apkg file again.';
const stub = () =>
  legacyCollection({
    notes: [{ id: 1, fields: [stubText, ''] }],
    cards: [{ id: 1, note: 1 }],
  });

export const formats = ['anki2', 'anki21', 'anki21b'] as const;

/** A package in one of the three formats that Anki writes. */
export function makePackage(made: Made, format: (typeof formats)[number] = 'anki21'): Uint8Array {
  const media = Object.entries(made.media ?? {});
  const isNew = format === 'anki21b';
  const files: Record<string, Uint8Array> = {};
  for (const [at, [, bytes]] of media.entries()) files[at] = isNew ? zstd(bytes) : bytes;
  const list = Object.fromEntries(media.map(([name], at) => [at, name]));
  files['media'] = isNew ? zstd(mediaEntries(made.media ?? {})) : Buffer.from(JSON.stringify(list));
  if (format !== 'anki2') files['collection.anki2'] = stub();
  if (isNew) files['collection.anki21b'] = zstd(newCollection(made));
  else files[`collection.${format}`] = legacyCollection(made);
  if (isNew) files['meta'] = Uint8Array.of(8, 3);
  return zipSync(files);
}
