import { createSignal } from 'solid-js';
import { emptyFields } from '../../core/deck/noteForm.ts';
import type { FieldProblem } from '../../core/deck/noteProblem.ts';
import type { Note } from '../../core/model.ts';
import { has } from '../../core/memory/columns.ts';
import { addNote } from '../../store/addNote.ts';
import { editCard } from '../../store/editCard.ts';
import { editNote } from '../../store/editNote.ts';
import type { Held } from '../../store/reactive.tsx';
import type { StoredNote } from '../../store/queries.ts';
import { undo } from '../../store/undo.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Editor } from './createEditor.ts';

interface Page {
  setProblem: (problem: FieldProblem | null) => void;
  /** The note that was there is saved. */
  leave: () => void;
}

/** Saves what is written: as a new note, after which the next one is begun, or over the one that is there. */
export function createSaving(
  { collection }: Held,
  editor: Editor,
  stored: StoredNote | null,
  { setProblem, leave }: Page,
) {
  const [busy, setBusy] = createSignal(false);

  async function save() {
    if (busy()) return;
    const ready = editor.unable === null ? whole() : onlyTags();
    if (!ready) return;
    setBusy(true);
    await saveOrSay(() => (stored ? change(stored, ready) : add(ready as Note)));
    setBusy(false);
  }

  const onlyTags = (): Partial<Note> => ({ tags: editor.now().tags });

  /** What is to be saved; null where something is wrong, which is said then. */
  function whole(): Partial<Note> | null {
    const { note, problem } = editor.make();
    const deck = stored === null && deckNumber() === null;
    const wrong = deck ? { field: 'deck', message: 'Choose the deck that it goes to.' } : problem;
    setProblem(wrong);
    if (wrong) focusField(wrong.field);
    return wrong ? null : note && !isSameText(note) ? note : onlyTags();
  }

  /** Whether it shows what it showed: other tags are no other text. */
  function isSameText({ source, anki, cards }: Partial<Note>): boolean {
    const text = (of: unknown) => JSON.stringify(of);
    const before = stored?.note;
    // Markdown that was made for it is what it is compared with, too.
    if (!before || source !== editor.note!.source) return false;
    return !anki || text([anki, cards]) === text([before.anki, before.cards]);
  }

  function deckNumber(): number | null {
    const { deck } = editor.now();
    return collection.decks.find(({ id }) => id === deck)?.number ?? null;
  }

  async function add(note: Note) {
    const typed = editor.now();
    const deck = collection.decks.find(({ id }) => id === typed.deck)!;
    await addNote(collection, deck.number, note);
    // The next of the same kind, into the same deck, as one goes on.
    const fields = { ...emptyFields(typed.fields.form) };
    editor.begin({ ...typed, fields, tags: typed.tags, media: {} });
    focusField(fields.names[0]!);
    const back = () => void takeBack(() => editor.bring(typed));
    showToast({ text: `Added to ${deck.title}.`, action: { label: 'Undo', run: back } });
  }

  async function change({ number, cards }: StoredNote, fields: Partial<Note>) {
    const card = cards.find((each) => has(collection.columns, each));
    if (card === undefined) await editNote(collection, number, fields);
    else {
      const result = await editCard(collection, card, fields);
      if (!result.ok) throw new Error(result.message);
    }
    await editor.done();
    const action = { label: 'Undo', run: () => void takeBack(() => undefined) };
    showToast(card === undefined ? { text: 'Saved.' } : { text: 'Saved.', action });
    leave();
  }

  async function takeBack(then: () => void) {
    const result = await undo(collection);
    showToast({ text: result.ok ? 'Taken back.' : result.message });
    if (result.ok) then();
  }

  return { busy, save };
}

function focusField(name: string) {
  const at =
    name === 'deck'
      ? document.querySelector<HTMLElement>('.notes-choice select')
      : document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  at?.focus();
}
