import { createSignal } from 'solid-js';

/** What is typed or pasted on Import. It stays while one looks elsewhere in the app, until it is imported. */
const [title, setTitle] = createSignal('');
const [text, setText] = createSignal('');

export const written = {
  title,
  text,
  setTitle,
  setText,
  clear() {
    setTitle('');
    setText('');
  },
};
