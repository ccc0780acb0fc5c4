import { createMemo, createSignal, createUniqueId, For, Index, Show } from 'solid-js';
import type { NoteFields } from '../../core/deck/noteForm.ts';
import { Button } from '../Button.tsx';
import { Html } from '../Html.tsx';
import type { EditActions } from './EditSheet.tsx';
import type { SheetMade } from './sheetFields.ts';

interface Props extends EditActions {
  clean: NoteFields;
  make: (fields: NoteFields) => SheetMade;
  /** Takes over how the sheet closes. */
  asks: (close: () => void) => void;
}

/** Links to notes look as they will, and lead nowhere: one would lead away from what is not saved. */
const unled = (html: string) => html.replaceAll(/ href="#note\/[^"]*"/g, '');

/** The fields of a note, or its Markdown as a whole, and the card that comes of them. */
export function EditForm(props: Props) {
  const { clean } = props;
  const [values, setValues] = createSignal(clean.values);
  const [leaving, setLeaving] = createSignal(false);
  const [saving, setSaving] = createSignal(false);
  const id = createUniqueId();
  const made = createMemo(() => props.make({ ...clean, values: values() }));
  /** What is said of the text as it was is no news. */
  const known = new Set(props.make(clean).warnings);
  const changed = () => clean.names.some((name) => values()[name] !== clean.values[name]);
  const fields = () => (changed() ? made().fields : null);

  const close = () => (changed() ? setLeaving(true) : props.onClose());
  props.asks(close);

  async function save() {
    const next = fields();
    if (!next || saving()) return;
    setSaving(true);
    const saved = await props.save(next);
    setSaving(false);
    if (saved) props.onClose();
  }

  return (
    <form
      class="card-form card-edit"
      classList={{ whole: clean.form === 'text' }}
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
      <For each={clean.names}>
        {(name) => (
          <div class="card-field">
            <label for={`${id}-${name}`}>{clean.texts?.[name]?.label}</label>
            <textarea
              id={`${id}-${name}`}
              aria-describedby={`${id}-${name}-help`}
              rows={clean.form === 'text' ? 12 : rowsOf(clean.values[name] ?? '')}
              spellcheck
              value={values()[name] ?? ''}
              onInput={({ currentTarget: { value } }) => {
                setValues((before) => ({ ...before, [name]: value }));
                setLeaving(false);
              }}
            />
            <small class="quiet" id={`${id}-${name}-help`}>
              {clean.texts?.[name]?.help}
            </small>
          </div>
        )}
      </For>
      <p class="card-problem" role="status">
        {made().problem ?? ''}
      </p>
      <For each={made().warnings.filter((warning) => !known.has(warning))}>
        {(warning) => <p class="quiet">{warning}</p>}
      </For>
      <Index each={shownOf(clean, made())}>
        {(card, at) => (
          <section aria-label={at === 0 ? 'Preview' : `Card ${at + 1}`} class="card-preview">
            <Html html={unled(card().front)} large />
            <Html html={unled(`${card().lead}${card().back}`)} />
          </section>
        )}
      </Index>
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
  );
}

/** For browsers that do not make a field as high as its text: about the lines that it takes on a phone. */
const rowsOf = (text: string) =>
  Math.min(8, Math.max(2, text.split('\n').length + Math.floor(text.length / 40)));

/** A card of each side that fields may stand on; of a text its first is enough. */
const shownOf = ({ form }: NoteFields, { fields }: SheetMade) =>
  (fields?.cards ?? []).slice(0, form === 'text' ? 1 : 20);
