import { createSignal, onCleanup } from 'solid-js';
import type { Answered } from '../../core/deck/answerDraft.ts';
import type { WrittenAnswer } from '../../core/model.ts';
import { reasonOf } from '../../core/reason.ts';
import type { Collection } from '../../store/collection.ts';
import { editNote } from '../../store/editNote.ts';
import { startImportWorker } from '../../store/importWorker.ts';
import type { StoredNote } from '../../store/queries.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';

/** What is being written to a draft, compiled meanwhile by the importer's worker. */
export function createDraft(collection: Collection, { number, note }: StoredNote) {
  const worker = startImportWorker();
  onCleanup(worker.end);
  const [begun, setBegun] = createSignal<WrittenAnswer | null>(null);
  const [typed, setTyped] = createSignal<Partial<WrittenAnswer>>({});
  const [shown, setShown] = createSignal<Answered | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = false;

  /** One at a time, in their order. */
  function compile(written: WrittenAnswer | null): Promise<Answered> {
    const mine = last.then(async () => {
      const answer = await worker.ask({ name: collection.name, draft: note, written });
      if (!('answered' in answer)) throw new Error('It could not be read.');
      return answer.answered;
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  /** What there is to begin with; typing need not wait for it, saving does. */
  const beginning = note.written
    ? Promise.resolve(note.written)
    : compile(null).then(({ written }) => written!);
  const now = async (): Promise<WrittenAnswer> => ({ ...(await beginning), ...typed() });
  beginning.then(setBegun).then(show, fail);

  /** Shows what is typed by the time the worker is free. */
  async function show() {
    if (waiting) return;
    waiting = true;
    await last;
    waiting = false;
    try {
      setShown(await compile(await now()));
      setFailure(null);
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown) {
    setFailure(`It cannot be shown: ${reasonOf(error)}.`);
  }

  return {
    typed: () => ({ question: '', answer: '', ...begun(), ...typed() }),
    shown,
    failure,
    changed() {
      const before = begun();
      const keys = Object.keys(typed()) as (keyof WrittenAnswer)[];
      return keys.some((key) => typed()[key] !== (before?.[key] ?? ''));
    },
    type(part: Partial<WrittenAnswer>) {
      setTyped((before) => ({ ...before, ...part }));
      void show();
    },
    /** Saves what is typed; returns what it is now, or null where it was not saved. */
    async save(): Promise<Answered | null> {
      let answered: Answered | null = null;
      const saved = await saveOrSay(async () => {
        answered = await compile(await now());
        await editNote(collection, number, answered);
      });
      return saved ? answered : null;
    },
  };
}
