import { onCleanup } from 'solid-js';
import type { Marks } from './marks.ts';

interface Actions {
  marks: () => Marks;
  save: () => unknown;
  leave: () => void;
  wrap: (before: string, after: string) => void;
  hide: (same: boolean) => void;
}

/** The keys of the editor, as Anki has them. */
export function createEditorKeys({ save, leave, marks, wrap, hide }: Actions) {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const act = actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };

  function actionOf({ key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing }: KeyboardEvent) {
    if (isComposing) return null;
    if (key === 'Escape') return leave;
    if (!ctrlKey && !metaKey) return null;
    if (key === 'Enter') return save;
    if (code === 'KeyC' && shiftKey) return () => hide(altKey);
    if (shiftKey || altKey) return null;
    const around = { b: marks().bold, i: marks().italic }[key.toLowerCase()];
    return around ? () => wrap(...around) : null;
  }

  document.addEventListener('keydown', press);
  onCleanup(() => document.removeEventListener('keydown', press));
}
