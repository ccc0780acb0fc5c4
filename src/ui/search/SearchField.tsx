import { createMemo, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { type Names, suggest, type Suggestion } from '../../core/search/suggest.ts';
import { isFree } from '../studyKeys.ts';
import type { Query } from './createQuery.ts';
import './searchfield.css';

interface Props {
  label: string;
  placeholder: string;
  query: Query;
  names: Names;
  /** The first letter is typed: all names are wanted. */
  onBegin: () => void;
  /** Enter, or leaving the field. */
  onDone?: () => void;
  /** The page is about this field: the keys begin here, and go on below. */
  onDown?: () => void;
}

/** Where the search is typed: what a word may become stands beneath it, and what is wrong with it at its place. */
export function SearchField(props: Props) {
  let input!: HTMLInputElement;
  const id = createUniqueId();
  const [cursor, setCursor] = createSignal(-1);
  const [chosen, setChosen] = createSignal(-1);
  const [scrolled, setScrolled] = createSignal(0);
  let asked = false;

  const suggestions = createMemo(() =>
    cursor() < 0
      ? { from: 0, to: 0, items: [] }
      : suggest(props.query.typed(), cursor(), props.names),
  );
  const items = () => suggestions().items;
  const open = () => items().length > 0;
  /** While something is offered the word is not done; saying what is wrong would push all below away. */
  const problem = () => (open() ? null : props.query.problem());

  const onSlash = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || !isFree(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  };
  onMount(() => {
    if (!props.onDown) return;
    document.addEventListener('keydown', onSlash);
    onCleanup(() => document.removeEventListener('keydown', onSlash));
    // On a phone the keyboard would cover half of what is there to see.
    if (window.matchMedia('(hover: hover)').matches) input.focus();
  });

  function type() {
    if (!asked) props.onBegin();
    asked = true;
    setChosen(-1);
    setCursor(input.selectionStart ?? -1);
    props.query.type(input.value);
  }

  function take({ insert }: Suggestion) {
    const { from, to } = suggestions();
    const text = input.value;
    // After a key its value goes on; after a value the next word.
    const written = /[:=]$/.test(insert) ? insert : `${insert} `;
    input.value = text.slice(0, from) + written + text.slice(to).replace(/^ /, '');
    const end = from + written.length;
    input.setSelectionRange(end, end);
    input.focus();
    type();
  }

  function done() {
    setCursor(-1);
    props.onDone?.();
  }

  function press(event: KeyboardEvent) {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' && !open()) props.onDown?.();
    else if (key === 'ArrowDown') setChosen((n) => (n + 1) % items().length);
    else if (key === 'ArrowUp' && open()) setChosen((n) => (n <= 0 ? items().length : n) - 1);
    else if (key === 'Enter' && open() && chosen() >= 0) take(items()[chosen()]!);
    else if (key === 'Enter') done();
    else if (key === 'Escape' && open()) setCursor(-1);
    else return;
    event.preventDefault();
  }

  return (
    <div class="search">
      <label class="unseen" for={`${id}-field`}>
        {props.label}
      </label>
      <div class="search-field">
        <input
          ref={input}
          id={`${id}-field`}
          type="search"
          role="combobox"
          placeholder={props.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-expanded={open()}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen() >= 0 ? `${id}-${chosen()}` : undefined}
          aria-invalid={problem() ? 'true' : undefined}
          aria-describedby={problem() ? `${id}-problem` : undefined}
          value={props.query.typed()}
          onInput={type}
          onKeyDown={press}
          onScroll={() => setScrolled(input.scrollLeft)}
          onBlur={done}
        />
        <Show when={problem()}>
          {(wrong) => (
            <div class="search-place" aria-hidden="true">
              <span style={{ transform: `translateX(${-scrolled()}px)` }}>
                {props.query.typed().slice(0, wrong().from)}
                <mark>{props.query.typed().slice(wrong().from, wrong().to) || ' '}</mark>
              </span>
            </div>
          )}
        </Show>
        <ul id={`${id}-list`} role="listbox" aria-label="Suggestions" hidden={!open()}>
          <For each={items()}>
            {(item, at) => (
              <li
                id={`${id}-${at()}`}
                role="option"
                aria-selected={chosen() === at()}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(item)}
              >
                <span>{item.text}</span>
                <span class="quiet">{item.detail}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
      <p class="search-problem" id={`${id}-problem`} role="alert">
        {problem()?.message}
      </p>
    </div>
  );
}
