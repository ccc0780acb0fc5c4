import fc from 'fast-check';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { VERSION } from '../../../src/core/exchange/backup.ts';
import { makeBackupWriter } from '../../../src/core/exchange/backupText.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { Again, Easy, Good, Hard, Retired, type Rating } from '../../../src/core/model.ts';
import { readAnswers, saveAnswer } from '../../../src/store/answers.ts';
import { changeCards, setMemory } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { noteExport, lastExport } from '../../../src/store/exported.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { readHeader } from '../../../src/store/readBackup.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveDeck, savePreset, saveSettings } from '../../../src/store/settings.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import {
  answer,
  DAY,
  type Device,
  makeDeck,
  makeDevice,
  makeNote,
  makeQuestion,
  MINUTE,
  terms,
} from './fixtures.ts';
import { dump, portable } from './portable.ts';
import { foldedTotals, storedTotals, wholeLog } from './wholeLog.ts';

let here: Device;
let there: Device;
let a: Collection;
let b: Collection;
beforeEach(async () => {
  here = makeDevice();
  there = makeDevice();
  a = await here.open();
  b = await there.open();
});
afterEach(() => {
  here.close();
  there.close();
});

const own = { hash: null, enabled: true };
const bundled = { hash: '1', enabled: true };
const backup = (from: Collection) => writeBackup(from, { app: '1.0.0', media: true });
async function restore(into: Collection, file: Blob, mode: 'merge' | 'replace' = 'merge') {
  return takeInBackup(into, await stageBackup(into, file), mode);
}
const grade = (collection: Collection, card: number, rating: Rating = Good) =>
  gradeCard(collection, { card, rating, taken: 1000, flags: 0 });
const cardOf = async (collection: Collection, id: string, template = 'term') => {
  const found = await findNote(collection, id);
  return found!.cards[found!.note.cards.findIndex((card) => card.template === template)]!;
};
const hashOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');

/** What must hold of any database. */
async function sound(collection: Collection) {
  expect(await storedTotals(collection)).toEqual(await foldedTotals(collection));
  expect((await rebuild(collection)).differing).toEqual([]);
}

/** A device with a little of everything. */
async function fill(collection: Collection, device: Device) {
  await installDeck(collection, terms('a', 3), bundled);
  const bytes = new Uint8Array(1_100_000).map((_, i) => (i * 31) % 251);
  const hash = await hashOf(bytes);
  const media = { 'chart.png': hash };
  await installDeck(collection, makeDeck('q', [makeQuestion('q/one', ['a/t1'], { media })]), own);
  await installDeck(collection, terms('gone', 1), own);
  await grade(collection, await cardOf(collection, 'a/t0'));
  await grade(collection, await cardOf(collection, 'gone/t0'), Hard);
  await removeDecks(collection, [3]);
  device.clock.now += 3 * DAY;
  await grade(collection, await cardOf(collection, 'a/t0'), Again);
  await grade(collection, await cardOf(collection, 'q/one', 'question'));
  await undo(collection);
  await changeCards(collection, [await cardOf(collection, 'a/t1')], 'suspend');
  const memory = { stability: 12.5, difficulty: 4, state: 2, due: 20_200 } as const;
  await setMemory(collection, await cardOf(collection, 'a/t2'), memory);
  await foldShelves(collection);
  await installDeck(collection, terms('a', 2), { hash: '2', enabled: true });
  await editNote(collection, 1, { title: 'My words' });
  await saveSettings(collection, { newPerDay: 5 });
  await saveAnswer(collection, { ...answer, card: await cardOf(collection, 'q/one', 'question') });
  await collection.db.media.put({ hash, type: 'image/png', bytes: bytes.buffer });
}

describe('a backup', () => {
  test('brings everything to an empty device', async () => {
    await fill(a, here);
    const file = await backup(a);
    expect(await readHeader(file)).toMatchObject({
      app: '1.0.0',
      made: here.clock.now,
      media: true,
      counts: { decks: 2, notes: 4, cards: 8, reviews: 4 },
    });
    there.clock.now = here.clock.now;
    await restore(b, file);
    expect(await portable(b)).toEqual(await portable(a));
    await sound(b);
    const [media] = await b.db.media.toArray();
    expect(await hashOf(new Uint8Array(media!.bytes))).toBe(media!.hash);
    expect((await findNote(b, 'a/t0'))!.note.title).toBe('My words');
    expect(await b.db.staged.count()).toBe(0);
    expect(b.device).not.toBe(a.device);
    // The questions' prerequisites are under this device's numbers.
    expect(b.decks.find(({ id }) => id === 'q')!.requires).toEqual([
      [await cardOf(b, 'q/one', 'question'), [await cardOf(b, 'a/t1')]],
    ]);
  });

  test('taken in twice changes nothing the second time', async () => {
    await fill(a, here);
    there.clock.now = here.clock.now;
    await restore(b, await backup(a));
    const before = await portable(b);
    expect(await restore(b, await backup(a))).toEqual({ entries: 0, decks: 0 });
    expect(await portable(b)).toEqual(before);
  });

  test('is told how far it is', async () => {
    await fill(a, here);
    const told: number[] = [];
    const file = await writeBackup(a, { app: '1', media: true, report: (n) => told.push(n) });
    expect(told.at(-1)).toBe(1);
    told.length = 0;
    await stageBackup(b, file, (n) => told.push(n));
    expect(told.at(-1)).toBe(1);
  });
});

describe('merging', () => {
  test('two devices that went on alone: nothing is lost on either side, and both become equal', async () => {
    await fill(a, here);
    there.clock.now = here.clock.now;
    await restore(b, await backup(a));
    // A goes on.
    here.clock.now += DAY;
    await grade(a, await cardOf(a, 'a/t0'), Good);
    await installDeck(a, terms('only-a', 2), own);
    await grade(a, await cardOf(a, 'only-a/t1'), Easy);
    await saveSettings(a, { newPerDay: 20, theme: 'dark' });
    await saveDeck(a, 1, { newPerDay: 3 });
    await editNote(a, 1, { title: 'Mine on A' });
    // B goes on, a little later, and otherwise.
    there.clock.now += DAY + 5 * MINUTE;
    await grade(b, await cardOf(b, 'a/t0'), Again);
    await grade(b, await cardOf(b, 'a/t1', 'definition'), Hard);
    await installDeck(b, terms('only-b', 1), own);
    await grade(b, await cardOf(b, 'only-b/t0'));
    const q = b.decks.find(({ id }) => id === 'q')!;
    await removeDecks(b, [q.number]);
    await saveSettings(b, { newPerDay: 15, rollover: 3 });
    await savePreset(b, { id: 'cards', weights: defaultWeights.with(2, 3.3) });
    const logs = [await wholeLog(a.db), await wholeLog(b.db)];
    const keys = new Set(logs.flat().map(({ time, device }) => `${time}/${device}`));

    here.clock.now = there.clock.now += MINUTE;
    const [fromA, fromB] = [await backup(a), await backup(b)];
    expect(await restore(a, fromB)).toEqual({ entries: 3, decks: 1 });
    expect(await restore(b, fromA)).toEqual({ entries: 2, decks: 1 });
    expect(await portable(b)).toEqual(await portable(a));
    for (const each of [a, b]) {
      await sound(each);
      const log = await wholeLog(each.db);
      expect(new Set(log.map(({ time, device }) => `${time}/${device}`))).toEqual(keys);
      expect(log).toHaveLength(keys.size);
      expect(each.settings).toMatchObject({ newPerDay: 15, theme: 'dark', rollover: 3 });
      expect(each.presets['cards']!.weights[2]).toBe(3.3);
      expect(each.decks.map(({ id }) => id).sort()).toEqual(['a', 'only-a', 'only-b']);
      expect(each.decks.find(({ id }) => id === 'a')!.newPerDay).toBe(3);
      expect((await findNote(each, 'a/t0'))!.note.title).toBe('Mine on A');
    }
    // And back once more: there is nothing left to bring.
    expect(await restore(a, await backup(b))).toEqual({ entries: 0, decks: 0 });
  });

  test('answers of both sides are kept; of one that both know, as it was last', async () => {
    const deck = makeDeck('q', [makeQuestion('q/one', [])]);
    for (const each of [a, b]) await installDeck(each, deck, own);
    // Another number for the same card there.
    await installDeck(b, terms('other', 3), own);
    const card = async (of: Collection) => cardOf(of, 'q/one', 'question');
    const said = async (of: Collection, time: number, text: string, changed: number) =>
      saveAnswer(of, {
        ...answer,
        card: await card(of),
        time,
        text,
        changed: [changed, of.device],
      });
    await said(a, 10, 'mine', 10);
    await said(a, 20, 'older', 21);
    await said(b, 20, 'newer', 22);
    await said(b, 30, 'theirs', 30);
    await restore(b, await backup(a));
    await restore(a, await backup(b));
    for (const each of [a, b]) {
      const texts = (await readAnswers(each, await card(each))).map(({ text }) => text);
      expect(texts).toEqual(['mine', 'newer', 'theirs']);
    }
    await saveAnswer(a, { ...answer, card: await card(a), text: ' ', points: [], time: 40 });
    expect(await readAnswers(a, await card(a))).toHaveLength(3);
    await said(b, 10, 'gone by replacing', 50);
    await restore(b, await backup(a), 'replace');
    expect((await readAnswers(b, await card(b))).map(({ text }) => text)).toEqual([
      'mine',
      'newer',
      'theirs',
    ]);
  });

  test('a deck deleted on one side and imported anew on the other later stays', async () => {
    await installDeck(a, terms('mine', 1), own);
    await restore(b, await backup(a));
    here.clock.now += MINUTE;
    await removeDecks(a, [1]);
    there.clock.now += 2 * MINUTE;
    await installDeck(b, terms('mine', 2), own);
    await restore(b, await backup(a));
    expect(b.decks).toHaveLength(1);
    await restore(a, await backup(b));
    expect(a.decks.map(({ id }) => id)).toEqual(['mine']);
    expect(await portable(b)).toEqual(await portable(a));
  });

  test('a bundled deck that came by itself does not outdo its removal elsewhere', async () => {
    await installDeck(a, terms('a', 1), bundled);
    await removeDecks(a, [1]);
    there.clock.now += DAY;
    await installDeck(b, terms('a', 1), bundled);
    await restore(b, await backup(a));
    expect(b.decks).toEqual([]);
    await restore(a, await backup(b));
    expect(a.decks).toEqual([]);
  });

  test('one deck of both sides: the newer text counts, and notes of both stay', async () => {
    await installDeck(a, makeDeck('d', [makeNote('d/one'), makeNote('d/two')]), own);
    await restore(b, await backup(a));
    here.clock.now += MINUTE;
    await grade(a, await cardOf(a, 'd/two'));
    await installDeck(
      a,
      makeDeck('d', [makeNote('d/one', { title: 'older' }), makeNote('d/two'), makeNote('d/by-a')]),
      own,
    );
    await grade(a, await cardOf(a, 'd/by-a'));
    there.clock.now += 2 * MINUTE;
    const short = makeNote('d/one', { title: 'newer' });
    short.cards = short.cards.slice(0, 1);
    await installDeck(b, makeDeck('d', [makeNote('d/by-b'), short]), own);
    await restore(a, await backup(b));
    await restore(b, await backup(a));
    expect(await portable(b)).toEqual(await portable(a));
    for (const each of [a, b]) {
      await sound(each);
      expect((await findNote(each, 'd/one'))!.note.title).toBe('newer');
      expect(each.columns.size).toBe(8);
      const flags = each.columns.flags[await cardOf(each, 'd/two')]!;
      expect(flags & Retired).toBe(Retired);
      const byA = each.columns.flags[await cardOf(each, 'd/by-a')]!;
      expect(byA & Retired).toBe(0);
    }
  });

  test('whatever two devices did, both ways makes them equal', async () => {
    const act = fc.record({
      on: fc.boolean(),
      do: fc.constantFrom(
        'grade',
        'grade',
        'grade',
        'undo',
        'edit',
        'deck',
        'remove',
        'clock',
        'meet',
        'fold',
      ),
      card: fc.integer({ min: 1, max: 8 }),
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
        const devices = [makeDevice(), makeDevice()] as const;
        const [x, y] = [await devices[0].open(), await devices[1].open()];
        for (const each of [x, y]) await installDeck(each, terms('a', 2), bundled);
        for (const { on, do: what, card, rating } of acts) {
          const [me, other, device] = on ? [x, y, devices[0]] : [y, x, devices[1]];
          device.clock.now += 7;
          if (what === 'grade') await grade(me, card, rating);
          if (what === 'undo') await undo(me);
          if (what === 'edit' && me.columns.notes > 1) await editNote(me, 1, { title: `${card}` });
          if (what === 'deck')
            await installDeck(
              me,
              terms(rating > 2 ? 'own' : 'a', (card % 4) + 1),
              rating > 2 ? own : { hash: `${card % 4}`, enabled: true },
            );
          if (what === 'remove' && me.decks.length > 0)
            await removeDecks(me, [me.decks.at(-1)!.number]);
          if (what === 'clock') device.clock.now += card * DAY;
          if (what === 'meet') await restore(me, await backup(other));
          if (what === 'fold') await foldShelves(me);
        }
        const now = Math.max(...devices.map(({ clock }) => clock.now)) + DAY;
        for (const device of devices) device.clock.now = now;
        await restore(x, await backup(y));
        await restore(y, await backup(x));
        await restore(x, await backup(y));
        const [px, py] = [await portable(x), await portable(y)];
        expect(px).toEqual(py);
        await sound(x);
        await sound(y);
        for (const device of devices) device.close();
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('replacing', () => {
  test('leaves what was in the file and nothing else, under the numbers that were', async () => {
    await fill(a, here);
    const file = await backup(a);
    const before = await portable(a);
    const card = await cardOf(a, 'a/t0');
    await noteExport(a);
    const exported = await lastExport(a);
    here.clock.now += DAY;
    await grade(a, card, Easy);
    await installDeck(a, terms('later', 2), own);
    await saveSettings(a, { newPerDay: 20 });
    await restore(a, file, 'replace');
    expect(await portable(a)).toEqual(before);
    expect(await cardOf(a, 'a/t0')).toBe(card);
    expect(await lastExport(a)).toBe(exported);
    expect(a.settings.newPerDay).toBe(5);
    await sound(a);
    // What was in the database only before gets new numbers should it come back.
    await installDeck(a, terms('later', 2), own);
    await sound(a);
  });

  test('another tab sees it', async () => {
    await fill(a, here);
    const tab = await here.open();
    const file = await backup(a);
    await installDeck(a, terms('later', 2), own);
    await restore(a, file, 'replace');
    await vi.waitUntil(() => tab.decks.length === 2);
    expect(tab.columns.size).toBe(a.columns.size);
  });
});

describe('a file that cannot be used is refused, and nothing is changed', () => {
  let lines: string[];
  let before: Record<string, unknown[]>;
  beforeEach(async () => {
    await fill(a, here);
    lines = gunzipSync(await (await backup(a)).arrayBuffer())
      .toString()
      .trimEnd()
      .split('\n');
    await installDeck(b, terms('kept', 1), own);
    await grade(b, 1);
    before = await dump(b);
  });
  const packed = (text: string) => new Blob([gzipSync(text)]);
  const refused = async (file: Blob, reason: RegExp) => {
    await expect(restore(b, file, 'replace')).rejects.toThrow(reason);
    expect(await dump(b)).toEqual(before);
    expect(await b.db.staged.count()).toBe(0);
  };

  test('but not one of an earlier version', async () => {
    const writer = makeBackupWriter();
    const [header, ...parts] = lines.slice(0, -1).map((line) => JSON.parse(line));
    const texts = [
      writer.header({ ...header, version: 1 }),
      ...parts.filter(({ kind }) => kind !== 'answers').map(writer.part),
      writer.end(),
    ];
    await restore(b, packed(texts.join('')), 'replace');
    await a.db.answers.clear();
    expect(await portable(b)).toEqual(await portable(a));
  });

  test('empty, or of another kind', async () => {
    await refused(new Blob([]), /not a backup/);
    await refused(new Blob(['{"format":"engram-backup"}\n']), /not a backup/);
    await refused(packed(''), /not a backup/);
    await refused(packed('# Notes\nsome text'), /not a backup/);
    await refused(packed('{"format":"other"}\n'), /not a backup/);
    await refused(packed('null\n'), /not a backup/);
    await expect(readHeader(new Blob(['PK\u0003\u0004']))).rejects.toThrow(/not a backup/);
  });

  test('of a newer version', async () => {
    const header = JSON.stringify({ ...JSON.parse(lines[0]!), version: VERSION + 1 });
    await refused(packed([header, ...lines.slice(1)].join('\n')), /newer version/);
    await expect(readHeader(packed(`${header}\n`))).rejects.toThrow(/newer version/);
  });

  test('cut off at any line, or at any byte', async () => {
    for (let at = 1; at < lines.length; at++)
      await refused(packed(`${lines.slice(0, at).join('\n')}\n`), /incomplete|damaged/);
    const bytes = new Uint8Array(await (await backup(a)).arrayBuffer());
    for (const share of [0.1, 0.5, 0.9, 0.999])
      await refused(
        new Blob([bytes.slice(0, Math.floor(bytes.length * share))]),
        /damaged or incomplete/,
      );
  });

  test('with bytes flipped, lines swapped, doubled or changed', async () => {
    const bytes = new Uint8Array(await (await backup(a)).arrayBuffer());
    for (const share of [0.2, 0.6, 0.95]) {
      const flipped = bytes.slice();
      flipped[Math.floor(bytes.length * share)]! ^= 0x40;
      await refused(new Blob([flipped]), /damaged|not a backup/);
    }
    const swapped = lines.with(1, lines[2]!).with(2, lines[1]!);
    await refused(packed(swapped.join('\n')), /checksum/);
    await refused(packed([...lines, lines[1]].join('\n')), /damaged/);
    await refused(packed([...lines.slice(0, 2), ...lines.slice(1)].join('\n')), /checksum/);
    const at = lines.findIndex((line) => line.includes('"kind":"log"'));
    const other = lines.with(at, lines[at]!.replace('"card":[0', '"card":[99'));
    await refused(packed(other.join('\n')), /damaged: line/);
    const note = lines.findIndex((line) => line.includes('"kind":"notes"'));
    await refused(
      packed(lines.with(note, lines[note]!.replace('"cards":[', '"cards":[7,')).join('\n')),
      /damaged: line .* notes/,
    );
    await refused(packed(lines.with(3, '{"kind":').join('\n')), /damaged/);
    await refused(packed(lines.with(3, '{"kind":"surprise"}').join('\n')), /damaged/);
    const piece = lines.findIndex((line) => line.includes('"kind":"bytes"'));
    await refused(packed(lines.toSpliced(piece, 1).join('\n')), /damaged/);
    await refused(packed(lines.with(piece, lines[piece + 1]!).join('\n')), /damaged/);
  });
});

describe('killed in the middle', () => {
  test('of reading the file: nothing has happened, and the next restore starts clean', async () => {
    await fill(a, here);
    await installDeck(b, terms('kept', 1), own);
    const file = await backup(a);
    const before = await dump(b);
    const stopped = stageBackup(b, file, (share) => {
      if (share > 0.3) throw new Error('killed');
    });
    await expect(stopped).rejects.toThrow();
    there.close();
    b = await there.open();
    expect(await dump(b)).toEqual(before);
    await b.db.staged.add({ kind: 'log', part: 'left over' });
    await restore(b, file, 'replace');
    expect(b.decks.map(({ id }) => id).sort()).toEqual(['a', 'q']);
  });

  test.each(['merge', 'replace'] as const)(
    'of a %s: at whichever write, all or nothing',
    async (mode) => {
      await fill(a, here);
      await installDeck(b, terms('kept', 2), own);
      await grade(b, 1);
      // What is staged is read, not written, so its size is of no account here.
      await a.db.media.clear();
      const file = await backup(a);
      const before = await dump(b);
      const { IDBObjectStore } = await import('fake-indexeddb');
      const writes = ['put', 'add', 'delete', 'clear'] as const;
      let left = Infinity;
      for (const name of writes) {
        const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
        vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
          this: IDBObjectStore,
          ...args: unknown[]
        ) {
          if (--left < 0) throw new DOMException('killed', 'AbortError');
          return real.apply(this, args);
        } as never);
      }
      const token = await stageBackup(b, file);
      let survived = 0;
      for (let at = 0; survived === 0; at += 3) {
        left = at;
        const done = await takeInBackup(b, token, mode).then(
          () => true,
          () => false,
        );
        left = Infinity;
        if (done) survived = at;
        else expect(await dump(b), `killed at write ${at}`).toEqual(before);
      }
      vi.restoreAllMocks();
      expect(survived).toBeGreaterThan(20);
      await sound(b);
      expect(b.decks.some(({ id }) => id === 'kept')).toBe(mode === 'merge');
    },
  );

  test('a file that another tab staged since is not taken for the one that was chosen', async () => {
    await fill(a, here);
    const file = await backup(a);
    const token = await stageBackup(b, file);
    await stageBackup(b, file);
    await expect(takeInBackup(b, token, 'merge')).rejects.toThrow(/Another tab/);
    expect(b.decks).toEqual([]);
  });
});
