import type { Warning } from '../model.ts';
import type { Compilation } from './compile.ts';

/**
 * Of each file the place of the one whose deck it is a part of, or null. A deck with notes of several kinds goes out as
 * several texts, and comes back as one; where two of its notes have one id, a part stays a deck of its own.
 */
export function hostsOf(
  files: readonly Pick<Compilation, 'parsed' | 'entries'>[],
): (number | null)[] {
  const taken = files.map(({ entries }) => new Set(entries.map(({ slug }) => slug)));
  return files.map(({ parsed, entries }, at) => {
    if (parsed.partOf === null || entries.length === 0) return null;
    const host = files.findIndex((file) => file.parsed.id === parsed.partOf);
    const slugs = taken[host];
    if (!slugs || host === at || entries.some(({ slug }) => slugs.has(slug))) return null;
    for (const { slug } of entries) slugs.add(slug);
    return host;
  });
}

/** The decks with their parts; `hosts` as `hostsOf` gives them. */
export function joinParts(
  compiled: readonly Compilation[],
  hosts: readonly (number | null)[],
): Compilation[] {
  return compiled.flatMap((each, at) => {
    if (typeof hosts[at] === 'number') return [];
    const parts = compiled.filter((_, place) => hosts[place] === at);
    return parts.length === 0 ? each : joined(each, parts);
  });
}

function joined(host: Compilation, parts: readonly Compilation[]): Compilation {
  const all = [host, ...parts];
  const warnings = all.flatMap(({ deck, parsed }) =>
    deck.warnings.map((each): Warning => ({ ...each, message: `${parsed.path}: ${each.message}` })),
  );
  return {
    deck: { ...host.deck, notes: all.flatMap(({ deck }) => deck.notes), warnings },
    parsed: { ...host.parsed, files: all.flatMap(({ parsed }) => parsed.files) },
    entries: all.flatMap(({ entries }) => entries),
    media: all.flatMap(({ media, parsed }) => media.map((use) => ({ from: parsed.path, ...use }))),
  };
}
