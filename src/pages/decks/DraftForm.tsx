import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import type { Collection } from '../../store/collection.ts';
import type { StoredNote } from '../../store/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Html } from '../../ui/Html.tsx';
import { QuestionText } from '../../ui/QuestionText.tsx';
import { showToast } from '../../ui/toasts.ts';
import { createDraft } from './createDraft.ts';
import { Discard } from './Discard.tsx';

interface Props {
  collection: Collection;
  stored: StoredNote;
  onClose: () => void;
  onSaved: () => void;
}

/** Question and answer as Markdown, and what becomes of them. What was typed is not left without a question. */
export function DraftForm(props: Props) {
  const draft = createDraft(props.collection, props.stored);
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs | null>(null);
  let saved = false;
  useBeforeLeave((event) => {
    if (saved || !draft.changed()) return;
    event.preventDefault();
    setLeaving(event);
  });

  async function save() {
    const answered = await draft.save();
    if (!answered) return;
    saved = true;
    showToast({ text: answered.draft ? 'Saved as a draft' : 'Saved. It comes in its turn.' });
    props.onSaved();
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      // Not the dialog's own way out: that one cannot be held up twice.
      event.preventDefault();
      if (leaving()) setLeaving(null);
      else props.onClose();
    }
  }

  return (
    <form
      class="draft"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
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
      <p class="quiet">Markdown. Without an answer it stays a draft, which is not studied.</p>
      <Show
        when={leaving()}
        fallback={
          <div class="draft-actions">
            <Button type="submit" look="primary" aria-keyshortcuts="Control+Enter Meta+Enter">
              Save
            </Button>
            <Button onClick={() => props.onClose()}>Cancel</Button>
          </div>
        }
      >
        {(event) => (
          <Discard
            onKeep={() => setLeaving(null)}
            onDiscard={() => {
              saved = true;
              event().retry(true);
            }}
          />
        )}
      </Show>
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
    </form>
  );
}
