import { chooseBackup } from '../e2e/backups.ts';
import { makeElsewhere, packBackup } from './elsewhere.ts';
import { missing, otherDecks, sameLog, type Busy, type Round } from './round.ts';

/** Cards of the deck that comes with a backup. */
const CARDS = 300;

/** Merges another device's backup: afterwards all of it is there besides what was, or nothing. */
export async function mergeRound({ page, number, before }: Round): Promise<Busy> {
  const now = Date.now();
  const deck = `merge-${number}`;
  const theirs = makeElsewhere(deck, CARDS, now);
  const file = { name: 'theirs.engram', buffer: packBackup(theirs.parts, now) };
  const sheet = await chooseBackup(page, file);
  const button = sheet.getByRole('button', { name: 'Merge with what is here' });
  await button.waitFor();
  return {
    work: () => button.click(),
    judge(after) {
      const lost = [...missing(before.log, after.log), ...otherDecks(before, after, [deck])];
      if (sameLog(before.log, after.log) && !(deck in after.decks))
        return { when: 'before', what: `nothing of it is there${staged(after.staged)}`, lost };
      if (!sameLog([...before.log, ...theirs.log], after.log)) lost.push('a part of the log');
      if (after.decks[deck]?.notes !== CARDS) lost.push('a part of the deck');
      return { when: 'after', what: 'all of it is there', lost };
    },
  };
}

/** Replaces everything by a backup: afterwards it is the old collection or the new one. */
export async function replaceRound({ page, number, before, first }: Round): Promise<Busy> {
  const now = Date.now();
  const deck = `replace-${number}`;
  const theirs = makeElsewhere(deck, CARDS, now);
  const file = {
    name: 'new.engram',
    buffer: packBackup([...first.parts, ...theirs.parts], now),
  };
  const sheet = await chooseBackup(page, file);
  await sheet.getByRole('button', { name: 'Replace everything' }).click();
  const button = sheet.getByRole('button', { name: 'Save and replace' });
  await button.waitFor();
  return {
    work: () => button.click(),
    judge(after) {
      if (sameLog(before.log, after.log) && !(deck in after.decks)) {
        const lost = otherDecks(before, after);
        return { when: 'before', what: `it is the old collection${staged(after.staged)}`, lost };
      }
      const lost = otherDecks(first.seen, after, [deck]);
      if (!sameLog([...first.seen.log, ...theirs.log], after.log)) lost.push('a part of the log');
      if (after.decks[deck]?.notes !== CARDS) lost.push('a part of the deck');
      const kept = after.snapshots.some((name) => !before.snapshots.includes(name));
      if (!kept) lost.push('the snapshot of what was before');
      return { when: 'after', what: 'it is the new collection', lost };
    },
  };
}

const staged = (rows: number) => (rows > 0 ? `, ${rows} rows were laid by` : '');
