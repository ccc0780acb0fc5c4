import type { Compilation } from '../compile.ts';
import { slugOfNote } from '../teachingOrder.ts';
import type { Warn } from '../warn.ts';

/** Does the teaching order of the module name the terms of its glossary, all and no others? */
export function lintOrder(
  { deck, entries }: Compilation,
  orders: Readonly<Record<string, readonly string[]>>,
  warn: Warn,
): void {
  const order = deck.module === null ? [] : (orders[deck.module] ?? []);
  if (deck.kind !== 'glossary' || order.length === 0) return;
  const slugs = new Set(deck.notes.map(slugOfNote));
  for (const slug of order) {
    if (slugs.has(slug)) continue;
    warn(
      1,
      `The teaching order in module.json names ${slug}, which is no term of this file: correct the id or take it out.`,
      'error',
    );
  }
  for (const entry of entries) {
    if (entry.kind !== 'term' || order.includes(entry.slug)) continue;
    warn(
      entry.term.line,
      `${entry.term.name.base} is missing in the teaching order, so it comes last: add "${entry.slug}" to \`order\` in module.json.`,
    );
  }
}
