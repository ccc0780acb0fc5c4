import type { Html } from '../model.ts';
import { type Line, textOf } from './lines.ts';
import { joinPath, type Resolve } from './links.ts';
import { renderMarkdown } from './markdown.ts';
import { type MediaUse, mediaHtml, unshownMedia } from './media.ts';
import { mediaKind, mediaPath } from './mediaName.ts';
import { quote, type Warn } from './warn.ts';

/** What the expansion of one file needs to render its parts. */
export interface Rendering {
  resolve: Resolve;
  warn: Warn;
  singleDollarMath: boolean;
  /** Collects where pictures and sounds are to stand; null where a file brings none. */
  media: MediaUse[] | null;
  /** The file that the text stands in, where its deck is gathered from several: paths in it count from there. */
  from?: string;
}

/** Renders lines of a file; what cannot be kept is warned of with its own line. */
export function renderLines(lines: readonly Line[], rendering: Rendering): Html {
  return renderText(textOf(lines), lines, rendering);
}

/** Renders a text that was taken from `lines`: they tell where a warning belongs. */
export function renderText(text: string, lines: readonly Line[], rendering: Rendering): Html {
  const { resolve, warn, singleDollarMath, media, from } = rendering;
  const located = (path: string) => (from === undefined ? path : fromRoot(from, path));
  const used = (source: string, line: number): MediaUse => {
    const use = { name: mediaPath(located(source)), source, line };
    return from === undefined ? use : { ...use, from };
  };
  const lineOf = (part: string) =>
    lines.find((line) => line.text.includes(part))?.number ?? lines[0]?.number ?? 1;
  return renderMarkdown(text, {
    singleDollarMath,
    resolve: (href, name) => {
      const note = resolve(href, name);
      if (note === null) warn(lineOf(href), missingLink(name, href));
      return note;
    },
    mathsFailed: (source, reason) => {
      const first = source.split('\n').find((line) => line.trim() !== '') ?? source;
      warn(
        lineOf(first.trim()),
        `The formula ${quote(source)} cannot be read (${reason}): it is shown as it is written.`,
      );
    },
    plain: (reason) => {
      warn(
        lineOf(text.trimStart().split('\n')[0] ?? ''),
        `This text is shown as it is written, marks and all, because ${reason}: split it into several cards.`,
      );
    },
    image: (source, alt) => {
      const line = lineOf(source || '![');
      const html = media && mediaHtml(located(source), alt);
      if (media && html !== null) media.push(used(source, line));
      else if (media) warn(line, unshownMedia(source));
      else
        warn(
          line,
          `The image ${quote(source)} is left out: text files bring no images. Describe it in words.`,
        );
      return html;
    },
    sound: (href, inner) => {
      const kind = mediaKind(mediaPath(href));
      if (!media || kind === null || kind === 'image') return null;
      const html = mediaHtml(located(href), inner.replace(/<[^>]*>/g, ''));
      if (html !== null) media.push(used(href, lineOf(href)));
      return html;
    },
  });
}

/** A path seen from the file at `from`, as one that counts from the folder of everything. */
const fromRoot = (from: string, path: string) =>
  /^(?:[a-z][a-z\d+.-]*:|@?\/)/i.test(path) ? path : `/${joinPath(from, path)}`;

export function missingLink(text: string, href: string): string {
  const [file = '', slug = ''] = href.split('#');
  if (file !== '' && slug === '') {
    return `The link ${quote(text)} leads to the file ${file}, not to a card: it stays as text. Write \`${file}#slug\` to link to a term in it.`;
  }
  if (file !== '') {
    return `The link ${quote(text)} (${href}) stays as text: ${file} is not among the files read together, or has no such heading. Choose both files at once, or write the slug of a heading in it.`;
  }
  const target = href === '' ? '' : ` (${href})`;
  return `The link ${quote(text)}${target} leads to no term: write the slug of a heading, such as \`[GGUF](#gguf)\`.`;
}
