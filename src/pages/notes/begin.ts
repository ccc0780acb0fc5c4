import { fieldsOf } from '../../core/deck/fieldsOf.ts';
import { emptyFields, type NoteForm } from '../../core/deck/noteForm.ts';
import { ankiFields } from '../../core/exchange/anki/ankiFields.ts';
import type { Deck } from '../../core/model.ts';
import { beginWriting } from '../../store/beginWriting.ts';
import type { Collection } from '../../store/collection.ts';
import { describeAll } from '../../store/media.ts';
import { NEW_NOTE, type NoteDraft, readDraft } from '../../store/noteDrafts.ts';
import type { StoredNote } from '../../store/queries.ts';
import type { Begun } from './createEditor.ts';
import { kinds } from './forms.ts';

/** Decks that take notes. */
export const ownDecks = ({ decks }: Collection): Deck[] =>
  decks.filter(({ hash }) => hash === null).toSorted((a, b) => (a.title < b.title ? -1 : 1));

const usualForm: Record<Deck['kind'], NoteForm> = {
  cards: 'basic',
  glossary: 'term',
  interview: 'question',
};

/** A note to be added: what was typed of it before, or an empty one of the kind that was written last. */
export async function beginNew(
  collection: Collection,
  wanted: { deck?: string; kind?: string },
): Promise<Begun> {
  const draft = await readDraft(collection, NEW_NOTE);
  const own = ownDecks(collection);
  const known = (id: string | undefined) => own.find((deck) => deck.id === id);
  const deck = known(wanted.deck) ?? known(draft?.deck) ?? own[0];
  const asked = kinds.find(({ form }) => form === wanted.kind)?.form;
  const usual = deck && deck.kind !== 'cards' ? usualForm[deck.kind] : undefined;
  const form = asked ?? usual ?? draft?.fields.form ?? 'basic';
  const clean: NoteDraft = {
    key: NEW_NOTE,
    fields: emptyFields(form),
    tags: [],
    deck: deck?.id ?? '',
    media: {},
    time: 0,
  };
  const typed = draft && isTyped(draft) ? { ...draft, deck: clean.deck } : null;
  const found = await describeAll(collection, typed?.media ?? {});
  return { clean, draft: typed, note: null, frame: null, unable: null, found };
}

/** A note that is here, with what was typed of it and not saved. */
export async function beginEdit(collection: Collection, stored: StoredNote): Promise<Begun> {
  const { note, frame, found, unable } = await beginWriting(collection, stored);
  const kept = await readDraft(collection, note.id);
  // The fields of a draft are those that the note had then.
  const draft = kept && (kept.fields.form === 'fields') === (frame !== null) ? kept : null;
  const { id: key, tags, media = {} } = note;
  const fields = frame
    ? ankiFields(note.anki!, frame.type)
    : unable === null
      ? fieldsOf(note)
      : emptyFields('text');
  const clean: NoteDraft = { key, fields, tags, deck: '', media, time: 0 };
  const added = await describeAll(collection, draft?.media ?? {});
  return { clean, draft, note, frame, unable, found: new Map([...found, ...added]) };
}

/** Is there any text? */
const isTyped = ({ fields: { names, values } }: NoteDraft): boolean =>
  names.some((name) => (values[name] ?? '').trim() !== '');
