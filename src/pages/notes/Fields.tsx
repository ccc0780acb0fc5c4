import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Editor } from './createEditor.ts';
import { fieldText, isLine } from './forms.ts';

interface Props {
  editor: Editor;
  /** What keeps it from being saved, once that was tried. */
  problem: { field: string; message: string } | null;
  /** The field at hand, for what is put into it. */
  onFocus: (field: HTMLTextAreaElement) => void;
  /** Pictures or sounds were pasted. */
  onFiles: (files: File[]) => void;
  /** Said below the first of them. */
  afterFirst: JSX.Element;
}

/** The fields of a note, each a text in Markdown. */
export function Fields(props: Props) {
  const fields = () => props.editor.fields();
  return (
    <For each={fields().names}>
      {(name, at) => {
        const id = createUniqueId();
        const text = () => fieldText(fields(), name);
        const line = () => isLine(fields(), name);
        const wrong = () => (props.problem?.field === name ? props.problem.message : null);
        return (
          <div class="notes-field">
            <label for={id}>{text().label}</label>
            <textarea
              id={id}
              data-field={name}
              rows={line() ? 1 : 3}
              spellcheck
              classList={{ whole: name === 'text', line: line() }}
              aria-invalid={wrong() !== null}
              aria-describedby={`${id}-help ${id}-wrong`}
              value={fields().values[name] ?? ''}
              onFocus={(event) => props.onFocus(event.currentTarget)}
              onInput={({ currentTarget }) => {
                const { value } = currentTarget;
                props.editor.type(name, line() ? value.replaceAll('\n', ' ') : value);
              }}
              onKeyDown={(event) => line() && event.key === 'Enter' && event.preventDefault()}
              onPaste={(event) => {
                const files = [...(event.clipboardData?.files ?? [])];
                if (files.length === 0) return;
                event.preventDefault();
                props.onFiles(files);
              }}
            />
            <p class="quiet" id={`${id}-help`}>
              {text().help}
            </p>
            <p class="notes-wrong" id={`${id}-wrong`} role="alert">
              {wrong() ?? ''}
            </p>
            <Show when={at() === 0}>{props.afterFirst}</Show>
          </div>
        );
      }}
    </For>
  );
}
