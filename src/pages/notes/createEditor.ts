import { createMemo, createSignal, onCleanup } from 'solid-js';
import type { FoundMedia } from '../../core/deck/media.ts';
import { mediaName } from '../../core/deck/mediaName.ts';
import { emptyFields, type NoteFields, type NoteForm } from '../../core/deck/noteForm.ts';
import type { Writing } from '../../core/exchange/editWay.ts';
import type { Note } from '../../core/model.ts';
import { reasonOf } from '../../core/reason.ts';
import type { Collection } from '../../store/collection.ts';
import { attach, dropDraft, keepDraft, type NoteDraft } from '../../store/noteDrafts.ts';
import { makeOf } from './makeOf.ts';

/** What an editor begins with. */
export interface Begun extends Pick<Writing, 'frame' | 'unable'> {
  /** As the note is saved, or empty. */
  clean: NoteDraft;
  /** What was typed before and not saved. */
  draft: NoteDraft | null;
  /** The note that is edited, with Markdown where that was made for it; null for one to be added. */
  note: Note | null;
  /** Pictures and sounds that are here, by name. */
  found: Map<string, FoundMedia>;
}

/** Between the last key and keeping what was typed, ms. */
const REST = 300;

/** What is typed of a note, what it makes, and the draft that is kept of it all the while. */
export function createEditor(collection: Collection, begun: Begun) {
  const { clean: first, draft, note, frame, found } = begun;
  const [clean, setClean] = createSignal(first);
  const [now, setNow] = createSignal<NoteDraft>(draft ?? first);
  const [unkept, setUnkept] = createSignal<string | null>(null);
  const fields = () => now().fields;
  const changed = createMemo(() => differs(now(), clean()));

  let resting: ReturnType<typeof setTimeout> | undefined;
  let keeping: Promise<unknown> = Promise.resolve();
  function keep() {
    clearTimeout(resting);
    resting = undefined;
    const kept = now();
    // A new note's deck and kind are remembered with nothing typed, too.
    const write = () =>
      note === null || changed() ? keepDraft(collection, kept) : dropDraft(collection, kept.key);
    keeping = keeping.then(write).then(
      () => setUnkept(null),
      (error: unknown) => setUnkept(reasonOf(error)),
    );
  }
  function change(patch: Partial<NoteDraft>) {
    setNow((before) => ({ ...before, ...patch, time: collection.clock().now }));
    clearTimeout(resting);
    resting = setTimeout(keep, REST);
  }
  const keepNow = () => resting !== undefined && keep();
  const hidden = () => document.visibilityState === 'hidden' && keepNow();
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', keepNow);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', keepNow);
    keepNow();
  });

  // A text may give a path, of which the last part is the name.
  const find = (path: string) => found.get(path) ?? found.get(mediaName(path)) ?? null;
  const make = (from: NoteFields) => makeOf(note, frame, from, now().tags, find);

  return {
    note,
    unable: begun.unable,
    now,
    fields,
    changed,
    unkept,
    clean,
    /** With what is still missing written as dots, so that it can be looked at meanwhile. */
    shown: createMemo(() => make(filled(fields()))),
    make: () => make(fields()),
    type: (name: string, value: string) =>
      change({ fields: { ...fields(), values: { ...fields().values, [name]: value } } }),
    choose: (form: NoteForm) =>
      change({ fields: { ...emptyFields(form), values: fields().values } }),
    setTags: (tags: string[]) => change({ tags }),
    setDeck: (deck: string) => change({ deck }),
    /** Takes a picture or sound in; gives its name. Throws in words. */
    async take(file: File, named?: string): Promise<string> {
      await keeping;
      const { name, found: of } = await attach(collection, now(), file, named);
      found.set(name, of);
      change({ media: { ...now().media, [name]: of.hash } });
      return name;
    },
    /** Begins again with this, which is saved or given up. */
    begin(next: NoteDraft) {
      setClean(next);
      setNow(next);
      keep();
    },
    /** Puts back what was typed before, where nothing was typed since. */
    bring(before: NoteDraft) {
      if (!changed()) change(before);
    },
    /** What was typed is saved: nothing of it is kept any longer. */
    done() {
      setClean(now());
      keep();
      return keeping;
    },
    /** Waits for the draft to be on disk. */
    kept: () => (keepNow(), keeping),
  };
}
export type Editor = ReturnType<typeof createEditor>;

function differs(a: NoteDraft, b: NoteDraft): boolean {
  return textOf(a) !== textOf(b);
}

const textOf = ({ fields, tags }: NoteDraft) => {
  const values = fields.names.map((name) => (fields.values[name] ?? '').trim());
  const written = values.some((value) => value !== '') || tags.length > 0;
  return JSON.stringify(written ? [fields.form, values, tags] : []);
};

/** With dots for an answer that is still to be written. */
function filled(fields: NoteFields): NoteFields {
  const { form, values } = fields;
  const blank = (name: string) => (values[name] ?? '').trim() === '';
  if (blank('front') || form === 'text' || form === 'fields' || form === 'cloze') return fields;
  if (form === 'question')
    return blank('#### Model Answer') && blank('#### Key Points')
      ? { ...fields, values: { ...values, '#### Model Answer': '…' } }
      : fields;
  return blank('back') && form !== 'numeric'
    ? { ...fields, values: { ...values, back: '…' } }
    : fields;
}
