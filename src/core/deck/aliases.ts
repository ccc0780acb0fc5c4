import { type Anchors, makeResolve } from './links.ts';
import type { Entry } from './noteIds.ts';
import type { ParsedFile } from './parse.ts';
import { missingLink } from './render.ts';
import type { Reference } from './seeAlso.ts';
import { looseKey } from './slug.ts';
import { namesOf } from './termName.ts';
import type { Term } from './terms.ts';

/**
 * Terms that only say `See [X](#x).`: their names by the note they lead to, through other aliases
 * where need be. Links to the alias lead to X from now on. One that leads nowhere is warned of.
 */
export function collectAliases(
  files: readonly { parsed: ParsedFile; anchors: Anchors }[],
  all: readonly Anchors[],
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { parsed, anchors } of files) {
    const { content, path, warn } = parsed;
    if (content?.kind !== 'glossary') continue;
    const resolve = makeResolve(path, all);
    const aliases = content.terms.filter((term) => term.aliasOf !== null);
    const byAnchor = new Map(
      aliases.flatMap((alias) => alias.anchors.map((slug) => [slug, alias] as const)),
    );
    for (const alias of aliases) {
      const target = follow(alias, byAnchor);
      const note = target && resolve(target.href, target.text);
      if (!note) {
        const { text, href, line } = alias.aliasOf ?? { text: '', href: '', line: alias.line };
        warn(line, `${alias.name.base} is only another name. ${missingLink(text, href)}`);
        continue;
      }
      const called = namesOf(alias.name, alias.aliases);
      names.set(note, [...(names.get(note) ?? []), ...called]);
      for (const slug of alias.anchors) if (!anchors.exact.has(slug)) anchors.exact.set(slug, note);
      for (const name of called) {
        const key = looseKey(name);
        if (!anchors.loose.has(key)) anchors.loose.set(key, note);
      }
    }
  }
  return names;
}

/**
 * An acronym list tells what a term is called for short, though its heading does not: the term's
 * reverse question must not show it, and searching for it finds the term.
 */
export function addAcronyms(
  files: readonly { identity: { id: string }; entries: readonly Entry[] }[],
  names: Map<string, string[]>,
): void {
  for (const { identity, entries } of files) {
    const byName = new Map<string, string>();
    for (const entry of entries) {
      if (entry.kind !== 'term') continue;
      for (const name of namesOf(entry.term.name)) byName.set(looseKey(name), entry.slug);
    }
    for (const entry of entries) {
      const slug = entry.kind === 'acronym' && byName.get(looseKey(entry.acronym.expansion));
      if (entry.kind !== 'acronym' || !slug) continue;
      const note = `${identity.id}/${slug}`;
      names.set(note, [...(names.get(note) ?? []), entry.acronym.acronym]);
    }
  }
}

/** Steps from alias to alias; null in a circle. */
function follow(alias: Term, byAnchor: ReadonlyMap<string, Term>): Reference | null {
  const seen = new Set<Term>();
  let current: Term | undefined = alias;
  while (current?.aliasOf) {
    if (seen.has(current)) return null;
    seen.add(current);
    const target: Reference = current.aliasOf;
    const next = byAnchor.get(target.href.replace(/^#/, ''));
    if (!next || next === alias) return target;
    current = next;
  }
  return null;
}
