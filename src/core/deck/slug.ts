import { slug as githubSlug } from 'github-slugger';

/** GitHub's slug of a heading, without the `-1` of a second one. */
export function slugOf(text: string): string {
  return githubSlug(text);
}

/** Gives out slugs as GitHub does: the second `kv-cache` of a file is `kv-cache-1`. */
export function makeSlugger(taken: Iterable<string> = []): (text: string) => string {
  const counts = new Map<string, number>();
  for (const slug of taken) counts.set(slug, 0);
  return (text) => {
    const base = githubSlug(text);
    let slug = base;
    let count = counts.get(base);
    if (count !== undefined) {
      do slug = `${base}-${++count}`;
      while (counts.has(slug));
      counts.set(base, count);
    }
    counts.set(slug, 0);
    return slug;
  };
}

/** Ids as authors may write them. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(text);
}

/** A slug of a whole sentence, cut at a word. */
export function shortSlug(text: string, limit = 60): string {
  const slug = githubSlug(text);
  if (slug.length <= limit) return slug;
  const cut = slug.slice(0, limit);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '');
}

/** What two spellings of a name have in common: letters and digits, lower case. */
export function looseKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
