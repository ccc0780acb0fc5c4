import { hasCloze } from './cloze.ts';
import { readLines } from './lines.ts';
import type { NoteFields } from './noteForm.ts';
import { quote } from './warn.ts';

/** What keeps fields from being a note, and where to mend it. */
export interface FieldProblem {
  /** Name of the field. */
  field: string;
  message: string;
}

/** What can be said of the fields before they are compiled; null where nothing is wrong. */
export function problemIn(fields: NoteFields): FieldProblem | null {
  const { form, values } = fields;
  // They make what their note type says.
  if (form === 'fields') return null;
  const blank = (name: string) => (values[name] ?? '').trim() === '';
  if (form === 'text')
    return blank('text') ? { field: 'text', message: 'There is no text: write some.' } : null;
  const missing = (field: string, message: string) => (blank(field) ? { field, message } : null);
  const parting = partingLine(fields);
  if (parting) return parting;
  if (form === 'cloze') {
    if (blank('front')) return { field: 'front', message: 'Write a text with something to hide.' };
    if (hasCloze(values['front']!)) return null;
    return {
      field: 'front',
      message: 'Nothing is hidden yet: select some words and choose Hide, or write {{c1::words}}.',
    };
  }
  if (form === 'question')
    return (
      missing('front', 'Write a title for the question.') ??
      (blank('#### Model Answer') && blank('#### Key Points')
        ? { field: '#### Model Answer', message: 'Write an answer, or key points.' }
        : null)
    );
  const names = form === 'term' ? ['a name', 'what it means'] : ['the front', 'the back'];
  return (
    missing('front', `Write ${names[0]}.`) ??
    (form === 'numeric'
      ? missing('number', 'Write the number, such as 512 MiB ± 2%.')
      : missing('back', `Write ${names[1]}.`))
  );
}

/** A line that would end the card in its deck's text. */
function partingLine({ form, names, values }: NoteFields): FieldProblem | null {
  const isEntry = form === 'term' || form === 'question';
  for (const field of names) {
    for (const { kind, text, level } of readLines(values[field] ?? '', () => undefined)) {
      if (kind === 'heading' && (!isEntry || level <= 4)) {
        const title = text.replaceAll(/^[\s#]+|[\s#]+$/g, '');
        const instead = title === '' ? 'bold words' : `**${title}**`;
        const message = `A heading would begin another card: write ${instead} instead of ${quote(text)}.`;
        return { field, message };
      }
      if (kind === 'rule' && !isEntry)
        return { field, message: `A line of ${text.trim()} would end the card: leave it out.` };
    }
  }
  return null;
}
