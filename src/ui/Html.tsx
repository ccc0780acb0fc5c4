import { createRenderEffect, onCleanup } from 'solid-js';
import type { Html as HtmlText } from '../core/model.ts';
import { sanitize } from './sanitize.ts';
import { watchScrollers } from './scrollers.ts';
import './card.css';

const noteLink = '#note/';

/** Characters of code that fit any line, and so are not broken. */
const whole = 28;

interface Props {
  html: HtmlText;
  /** As large as a question. */
  large?: boolean;
  class?: string;
  /** A link to another note was followed; its id. Without it such links do nothing. */
  onNote?: (id: string) => void;
}

/** Shows compiled or imported text: the only place where a string becomes elements. */
export function Html(props: Props) {
  const fill = (element: HTMLElement) =>
    createRenderEffect(() => {
      const content = sanitize(props.html);
      for (const code of content.querySelectorAll(':not(pre) > code')) {
        if (code.textContent.length <= whole) code.classList.add('whole');
      }
      element.replaceChildren(content);
      onCleanup(watchScrollers(element));
      if (!element.querySelector('[data-media],.anki')) return;
      // Texts without pictures, sounds and looks of their own need not load what shows them.
      const shown = import('./showMedia.ts').then(({ showMedia }) => showMedia(element));
      onCleanup(() => void shown.then((stop) => stop()));
    });

  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href');
    if (!href?.startsWith('#')) return;
    event.preventDefault();
    if (href.startsWith(noteLink)) props.onNote?.(decodeURIComponent(href.slice(noteLink.length)));
  };

  return (
    <div
      ref={fill}
      class={`card-text ${props.class ?? ''}`}
      classList={{ large: props.large ?? false }}
      onClick={follow}
    />
  );
}
