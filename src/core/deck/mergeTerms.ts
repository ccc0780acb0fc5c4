import { textOf } from './lines.ts';
import { hasDefinition, type Term } from './terms.ts';
import type { Warn } from './warn.ts';

/**
 * The same term twice (by its name without the parenthesis, capitals counting) becomes one. The
 * later text is added where it says something new, and nothing that either entry knew is lost.
 */
export function mergeTwins(terms: readonly Term[], warn: Warn): Term[] {
  const byName = new Map<string, Term>();
  const kept: Term[] = [];
  for (const term of terms) {
    const first = byName.get(term.name.base);
    if (!first) {
      byName.set(term.name.base, term);
      kept.push(term);
      continue;
    }
    if (first.id !== null && term.id !== null && first.id !== term.id) {
      // Two explicit ids: the author means two notes.
      kept.push(term);
      continue;
    }
    warn(
      term.line,
      `${term.name.base} was already defined in line ${first.line}: the two are merged into one card. Keep one heading and move the text there.`,
    );
    merge(first, term);
  }
  return kept;
}

function merge(into: Term, from: Term): void {
  if (into.aliasOf && hasDefinition(from)) {
    into.aliasOf = null;
    into.body = from.body;
    into.line = from.line;
  } else if (hasDefinition(from)) {
    const old = textOf(into.body);
    const added = textOf(from.body);
    if (!old.includes(added)) {
      const blank = { number: from.line, text: '', kind: 'blank' as const, level: 0 };
      into.body = old === '' ? from.body : [...into.body, blank, ...from.body];
    }
  }
  const known = new Set(into.seeAlso.map(({ href, text }) => href || text));
  into.seeAlso.push(...from.seeAlso.filter(({ href, text }) => !known.has(href || text)));
  into.id ??= from.id;
  into.difficulty ??= from.difficulty;
  into.modules = [...new Set([...into.modules, ...from.modules])];
  into.tags = [...new Set([...into.tags, ...from.tags])];
  into.aliases.push(...from.aliases, ...from.name.aliases);
  if (into.name.expansion === '') into.name.expansion = from.name.expansion;
  into.anchors.push(...from.anchors);
  for (const line of from.source) into.source.push(line);
}
