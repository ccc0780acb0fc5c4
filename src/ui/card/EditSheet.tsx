import { createMemo, createResource, createSignal, createUniqueId, Show } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { Button } from '../Button.tsx';
import { Html } from '../Html.tsx';
import { Sheet } from '../Sheet.tsx';

interface Props {
  note: Note;
  /** Resolves to whether it was saved. */
  save: (fields: Partial<Note>) => Promise<boolean>;
  onClose: () => void;
  /** To the page with all fields, once this sheet is gone: Back then leads to what is behind it. */
  onFields: () => void;
}

/** Links to notes look as they will, and lead nowhere: one would lead away from what is not saved. */
const unled = (html: string) => html.replaceAll(/ href="#note\/[^"]*"/g, '');

/** Why a note has no text of its own to edit. */
const whyNot = ({ cards }: Note) =>
  cards.some(({ kind }) => kind === 'acronym')
    ? 'This card comes from a list of acronyms: it is changed in its deck’s text.'
    : 'This card came from Anki with a layout of its own: change it there and import it again. Its schedule stays.';

/** A note's text, and what becomes of it. */
export default function EditSheet(props: Props) {
  const source = props.note.source;
  const [text, setText] = createSignal(source);
  const [leaving, setLeaving] = createSignal(false);
  const [saving, setSaving] = createSignal(false);
  const id = createUniqueId();
  const [compiler] = createResource(() => import('../../core/deck/recompile.ts'));
  const able = () => compiler()?.canRecompile(props.note) ?? true;
  const made = createMemo(() => compiler()?.recompile(props.note, text()));
  const changed = () => text() !== source;
  const fields = () => (changed() ? (made()?.fields ?? null) : null);

  const close = () => (changed() ? setLeaving(true) : props.onClose());

  async function save() {
    const next = fields();
    if (!next || saving()) return;
    setSaving(true);
    const saved = await props.save(next);
    setSaving(false);
    if (saved) props.onClose();
  }

  return (
    <Sheet open title="Edit" onClose={close}>
      <Show when={able()} fallback={<p>{whyNot(props.note)}</p>}>
        <form
          class="card-form card-edit"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void save();
          }}
        >
          <label for={id}>
            Text, in Markdown
            <textarea
              id={id}
              rows={12}
              spellcheck
              value={text()}
              onInput={(event) => {
                setText(event.currentTarget.value);
                setLeaving(false);
              }}
            />
          </label>
          <p class="card-problem" role="status">
            {made()?.problem ?? ''}
          </p>
          <Show when={made()?.fields?.cards?.[0]}>
            {(card) => (
              <section aria-label="Preview" class="card-preview">
                <Html html={unled(card().front)} large />
                <Html html={unled(`${card().lead}${card().back}`)} />
              </section>
            )}
          </Show>
          <div class="sheet-foot card-foot">
            <Show
              when={leaving()}
              fallback={
                <>
                  <Show when={!changed()}>
                    <Button look="bare" onClick={() => props.onFields()}>
                      All fields
                    </Button>
                  </Show>
                  <Button onClick={close}>Cancel</Button>
                  <Button look="primary" type="submit" disabled={!fields() || saving()}>
                    Save
                  </Button>
                </>
              }
            >
              <p role="alert">Leave without saving?</p>
              <Button onClick={() => setLeaving(false)}>Go on editing</Button>
              <Button look="danger" onClick={() => props.onClose()}>
                Discard changes
              </Button>
            </Show>
          </div>
        </form>
      </Show>
    </Sheet>
  );
}
