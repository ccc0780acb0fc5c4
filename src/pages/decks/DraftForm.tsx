import { Show } from 'solid-js';
import type { Collection } from '../../store/collection.ts';
import type { StoredNote } from '../../store/queries.ts';
import { Html } from '../../ui/Html.tsx';
import { QuestionText } from '../../ui/QuestionText.tsx';
import { showToast } from '../../ui/toasts.ts';
import { createDraft } from './createDraft.ts';
import { WritingForm } from './WritingForm.tsx';

interface Props {
  collection: Collection;
  stored: StoredNote;
  onClose: () => void;
  onSaved: () => void;
}

/** Question and answer as Markdown, and what becomes of them. */
export function DraftForm(props: Props) {
  const draft = createDraft(props.collection, props.stored);

  async function save(): Promise<boolean> {
    const answered = await draft.save();
    if (answered)
      showToast({ text: answered.draft ? 'Saved as a draft' : 'Saved. It comes in its turn.' });
    return answered !== null;
  }

  return (
    <WritingForm
      changed={draft.changed}
      save={save}
      onSaved={props.onSaved}
      onClose={props.onClose}
      hint="Markdown. Without an answer it stays a draft, which is not studied."
      fields={
        <>
          <label>
            <span>Question</span>
            <textarea
              rows={3}
              value={draft.typed().question ?? ''}
              onInput={(event) => draft.type({ question: event.currentTarget.value })}
            />
          </label>
          <label>
            <span>Answer</span>
            <textarea
              rows={8}
              value={draft.typed().answer ?? ''}
              onInput={(event) => draft.type({ answer: event.currentTarget.value })}
            />
          </label>
        </>
      }
    >
      <Show when={draft.failure()}>{(reason) => <p role="alert">{reason()}</p>}</Show>
      <Show when={!draft.shown()?.draft && draft.shown()}>
        {(shown) => (
          <section class="draft-preview" aria-label="Preview">
            <Html html={shown().cards[0]?.front ?? ''} large />
            <Show when={shown().question}>
              {(question) => <QuestionText question={question()} full />}
            </Show>
          </section>
        )}
      </Show>
    </WritingForm>
  );
}
