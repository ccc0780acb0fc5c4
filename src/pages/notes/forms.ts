import type { NoteFields, NoteForm } from '../../core/deck/noteForm.ts';
import type { Note } from '../../core/model.ts';

/** The kinds of notes that can be written, in the order in which they are offered. */
export const kinds: readonly { form: NoteForm; text: string }[] = [
  { form: 'basic', text: 'Basic' },
  { form: 'reversed', text: 'Basic and reversed' },
  { form: 'cloze', text: 'Cloze' },
  { form: 'typed', text: 'Typed answer' },
  { form: 'numeric', text: 'Number' },
  { form: 'term', text: 'Term' },
  { form: 'question', text: 'Question' },
];

/** Forms that ask with the same card: going from one to another keeps what it remembers. */
export const sameCard: readonly NoteForm[] = ['basic', 'reversed', 'typed', 'numeric'];

/** The kind of note that a form makes. */
export const kindOf = (form: Exclude<NoteForm, 'text' | 'fields'>): Note['kind'] =>
  form === 'reversed' ? 'basic' : form;

interface FieldText {
  label: string;
  /** What to write there, where the label does not say it. */
  help?: string;
}

const texts: Record<string, FieldText> = {
  front: { label: 'Front' },
  back: { label: 'Back' },
  text: { label: 'Text, in Markdown' },
  number: { label: 'Number', help: 'With its unit and how far off an answer may be: 512 MiB ± 2%' },
  details: { label: 'Details' },
};

const ofForm: Partial<Record<NoteForm, Record<string, FieldText>>> = {
  cloze: { front: { label: 'Text', help: 'Hide words as {{c1::words}} or {{c1::words::hint}}' } },
  typed: { back: { label: 'Back', help: 'Its first paragraph is typed, to the letter' } },
  numeric: { back: { label: 'Working', help: 'Shown with the number' } },
  term: {
    front: { label: 'Name', help: 'An acronym with its expansion: GGUF (GPT-Generated …)' },
    back: { label: 'Meaning' },
    details: { label: 'Details', help: '**Aliases**: other names, **Difficulty**: Beginner' },
  },
  question: {
    front: { label: 'Title' },
    details: {
      label: 'Details',
      help: '**Category**: Technical, **Difficulty**: Senior (L5), **Time**: 10 minutes; a line each',
    },
    '#### Key Points': { label: 'Key points', help: 'What a good answer must hit, a line each' },
    '#### Model Answer': { label: 'Model answer', help: 'May begin with In short: …' },
    '#### Follow-Up Questions': {
      label: 'Follow-up questions',
      help: '1. **"Why?"** and below it, indented: *Looking for*: the answer',
    },
  },
};

/** What a field is called. */
export const fieldText = ({ form, texts: own }: NoteFields, name: string): FieldText =>
  ofForm[form]?.[name] ?? own?.[name] ?? texts[name] ?? { label: name.replace(/^#+\s*/, '') };

/** Fields of one line. */
export const isLine = ({ form }: NoteFields, name: string): boolean =>
  name === 'number' || (name === 'front' && (form === 'term' || form === 'question'));
