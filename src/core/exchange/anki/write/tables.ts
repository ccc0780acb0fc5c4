/**
 * Schema 11, the layout of tables that every Anki since 2012 reads (rslib `schema11.sql`): `col` has one row, whose
 * texts are JSON; times called `mod` and `crt` are seconds; ids of notes, cards and reviews are milliseconds; `usn` −1
 * says that a row is not synchronized yet.
 */
export const tables = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);`;

/** Made when all rows are there, which is faster. */
export const indexes = `
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

const places = (count: number) => Array.from({ length: count }, () => '?').join();

/** id, guid, mid, mod, tags, flds, sfld, csum */
export const insertNote = `INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,'')`;
/** id, nid, did, ord, mod, type, queue, due, ivl, factor, reps, lapses, left, flags, data */
export const insertCard = `INSERT INTO cards VALUES (?,?,?,?,?,-1,?,?,?,?,?,?,?,?,0,0,?,?)`;
/** id, cid, ease, ivl, lastIvl, factor, time, type */
export const insertReview = `INSERT INTO revlog VALUES (?,?,-1,${places(6)})`;
/** crt, mod, scm, conf, models, decks, dconf, tags */
export const insertCollection = `INSERT INTO col VALUES (1,?,?,?,11,0,0,0,${places(5)})`;
