import { escapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';
import { applyFilters, typedText } from './filters.ts';
import { checkSide } from './sideLimit.ts';
import { isBlank, type Part, parseTemplate } from './template.ts';

/** What a template is filled with. */
export interface Filling {
  /** Field → its HTML; `Tags`, `Deck` and the like among them. */
  fields: ReadonlyMap<string, string>;
  /** Number of the cloze that is asked; 0 on other cards. */
  cloze: number;
  /** Numbers that the note hides: `{{#c1}}` asks for them. */
  clozes: ReadonlySet<number>;
  unknown: (filter: string) => void;
}

/** One side of a card before its HTML is made the app's. */
export interface FilledSide {
  html: Html;
  /** What is typed, where the template asks for it and the field holds something. */
  typed: string | null;
}

/**
 * Fills a template. `front` is the other side as it was filled, for the answer. Throws a TooLong where it comes to
 * more than a side may have: a template can name a long field ten thousand times.
 */
export function fillTemplate(
  template: string,
  filling: Filling,
  front: Html | null = null,
): FilledSide {
  let typed: string | null = null;
  const side = front === null ? 'question' : 'answer';
  const { fields, cloze, clozes, unknown } = filling;

  const isFilled = (name: string): boolean => {
    const number = /^c(\d+)$/.exec(name)?.[1];
    if (number !== undefined && !fields.has(name))
      return Number(number) === cloze && clozes.has(cloze);
    return !isBlank(fields.get(name) ?? '');
  };
  const filtered = new Map<string, Html>();
  const field = (name: string, filters: readonly string[]): Html => {
    const key = `${filters.join(':')}:${name}`;
    const known = filtered.get(key) ?? filter(name, filters);
    filtered.set(key, known);
    return known;
  };
  const filter = (name: string, filters: readonly string[]): Html => {
    if (name === 'FrontSide') return front ?? '';
    const text = fields.get(name);
    if (text === undefined) return `<code>{{${escapeHtml(name)}}}</code>`;
    if (filters.includes('type')) {
      if (side === 'answer') return escapeHtml(typedText(text, filters, cloze));
      typed ??= typedText(text, filters, cloze);
      return '';
    }
    return applyFilters(text, filters, {
      cloze,
      asked: clozes.has(cloze),
      side,
      field: name,
      unknown,
    });
  };
  const out: Html[] = [];
  let length = 0;
  const fill = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'section') {
        if (isFilled(part.name) === part.filled) fill(part.parts);
        continue;
      }
      const html = part.kind === 'text' ? part.text : field(part.name, part.filters);
      checkSide((length += html.length));
      out.push(html);
    }
  };
  fill(parseTemplate(template));
  return { html: out.join(''), typed: typed || null };
}
