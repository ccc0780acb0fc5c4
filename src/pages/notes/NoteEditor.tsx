import X from 'lucide-solid/icons/x';
import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import type { NoteForm } from '../../core/deck/noteForm.ts';
import type { FieldProblem } from '../../core/deck/noteProblem.ts';
import { useCollection } from '../../store/reactive.tsx';
import type { OwnText as Texts } from '../../store/ownText.ts';
import type { StoredNote } from '../../store/queries.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { uneditable } from '../../ui/card/uneditable.ts';
import { watchDrops } from '../../ui/watchDrops.ts';
import type { Begun } from './createEditor.ts';
import { createEditor } from './createEditor.ts';
import { createFiles } from './createFiles.ts';
import { createLeave } from './createLeave.ts';
import { createLookup } from './createLookup.ts';
import { createSaving } from './createSaving.ts';
import { DeckChoice } from './DeckChoice.tsx';
import { Fields } from './Fields.tsx';
import { kinds, sameCard } from './forms.ts';
import { createEditorKeys } from './createEditorKeys.ts';
import { createTextChoice } from './createTextChoice.ts';
import { marksOf } from './marks.ts';
import { OwnText } from './OwnText.tsx';
import { Preview } from './Preview.tsx';
import { Restored } from './Restored.tsx';
import { Tags } from './Tags.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Twins } from './Twins.tsx';
import { hide, wrap } from './typing.ts';
import './notes.css';

interface Props {
  begun: Begun;
  /** The note that is edited; null for one to be added. */
  stored: StoredNote | null;
  /** Its text beside that of its deck, where it is another one. */
  own?: Texts | null;
  /** Its text is another one now. */
  onChanged?: () => void;
}

/** A note being written: its fields, and the cards that they make. */
export function NoteEditor(props: Props) {
  // Another note is another editor.
  const { begun, stored } = props;
  const held = useCollection();
  const { collection, revision } = held;
  const editor = createEditor(collection, begun);
  const [field, setField] = createSignal<HTMLTextAreaElement | null>(null);
  const [problem, setProblem] = createSignal<FieldProblem | null>(null);
  const leave = createLeave(editor, stored, collection);
  const files = createFiles(editor, field);
  const saving = createSaving(held, editor, stored, { setProblem, leave: leave.saved });
  const lookup = createLookup(
    held,
    () => stored?.note.id ?? null,
    () => editor.shown().note?.title ?? '',
  );
  const writable = begun.unable === null;
  const marks = () => marksOf(editor.fields());
  const gaps = () =>
    begun.frame ? begun.frame.type.cloze : ['cloze', 'text'].includes(editor.fields().form);
  const withField = (act: (field: HTMLTextAreaElement) => void) => {
    const at = field();
    if (at?.isConnected) act(at);
  };
  const put = (before: string, after: string) => withField((at) => wrap(at, before, after));
  const gap = (same: boolean) => gaps() && withField((at) => hide(at, same));

  createEditorKeys({ save: saving.save, leave: leave.leave, marks, wrap: put, hide: gap });
  watchDrops({
    ready: () => writable,
    over: () => undefined,
    files: (dropped) => void files.take([...dropped.files]),
    text: () => undefined,
  });
  let page!: HTMLElement;
  const first = () => page.querySelector<HTMLTextAreaElement>('[data-field]');
  onMount(() => (stored ? page.querySelector('h1') : first())?.focus());
  onCleanup(() => setField(null));

  return (
    <main class="page notes" id="main" ref={(element) => (page = element)}>
      <div class="notes-top">
        <header>
          <IconButton label="Close" icon={<X />} onClick={() => leave.leave()} />
          <h1 tabindex="-1">{stored ? 'Edit note' : 'New note'}</h1>
          <Button
            look="primary"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            disabled={saving.busy() || (stored !== null && !editor.changed())}
            onClick={() => void saving.save()}
          >
            {stored ? 'Save' : 'Add'}
          </Button>
        </header>
        <Show when={writable}>
          <Toolbar
            gaps={gaps()}
            marks={marks()}
            recording={files.recording()}
            onWrap={put}
            onHide={gap}
            onFiles={(chosen) => void files.take(chosen)}
            onRecord={files.record}
          />
        </Show>
      </div>
      <Show when={files.trouble() ?? editor.unkept()}>
        {(why) => (
          <p class="notes-trouble" role="alert">
            {why()}
          </p>
        )}
      </Show>
      <div class="notes-body">
        <div class="notes-write">
          <Show when={begun.draft}>
            <Restored editor={editor} />
          </Show>
          <Show when={stored && props.own}>
            {(texts) => {
              const choice = createTextChoice(collection, stored!, () => props.onChanged?.());
              return (
                <OwnText
                  texts={texts()}
                  busy={editor.changed()}
                  onKeep={choice.keep}
                  onTheirs={choice.theirs}
                />
              );
            }}
          </Show>
          <div class="notes-choices">
            <Show
              when={stored === null}
              fallback={
                <p class="quiet">
                  In {collection.decks.find(({ number }) => number === stored?.deck)?.title}
                  {begun.frame ? `, as “${begun.frame.type.name}” of Anki` : ''}
                </p>
              }
            >
              <DeckChoice
                collection={collection}
                revision={revision}
                deck={editor.now().deck}
                wrong={problem()?.field === 'deck'}
                onDeck={editor.setDeck}
              />
            </Show>
            <Show when={writable}>
              <KindChoice
                form={editor.fields().form}
                edits={stored !== null}
                onForm={editor.choose}
              />
            </Show>
          </div>
          <p class="notes-wrong" role="alert">
            {problem()?.field === 'deck' ? problem()!.message : ''}
          </p>
          <Show
            when={writable}
            fallback={<p>{uneditable[begun.unable!]} Its tags can be changed here.</p>}
          >
            <Show when={begun.note && begun.frame === null && stored?.note.source.trim() === ''}>
              <p class="quiet">
                This note came with HTML. Here it is Markdown, made of its cards: looks that
                Markdown has no word for go when you save it.
              </p>
            </Show>
            <Fields
              editor={editor}
              problem={problem()}
              onFocus={setField}
              onFiles={(pasted) => void files.take(pasted)}
              afterFirst={<Twins twins={lookup.twins()} />}
            />
          </Show>
          <Tags
            tags={editor.now().tags}
            known={lookup.tags()}
            onTags={editor.setTags}
            onFocus={lookup.readTags}
          />
        </div>
        <Preview
          made={writable ? editor.shown() : { note: stored!.note, problem: null, warnings: [] }}
          begun={editor.changed() || stored !== null}
        />
      </div>
    </main>
  );
}

interface KindProps {
  form: NoteForm;
  edits: boolean;
  onForm: (form: NoteForm) => void;
}

/** The kind of the note; of one that is there only kinds that ask with the same card. */
function KindChoice(props: KindProps) {
  const id = createUniqueId();
  const offered = () => (props.edits ? kinds.filter(({ form }) => sameCard.includes(form)) : kinds);
  return (
    <Show when={!props.edits || sameCard.includes(props.form)}>
      <div class="notes-choice">
        <label for={id}>Kind</label>
        <select id={id} onChange={(event) => props.onForm(event.currentTarget.value as NoteForm)}>
          <For each={offered()}>
            {({ form, text }) => (
              <option value={form} selected={form === props.form}>
                {text}
              </option>
            )}
          </For>
        </select>
      </div>
    </Show>
  );
}
