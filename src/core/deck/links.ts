import { looseKey, slugOf } from './slug.ts';
import { readTermName } from './termName.ts';

/** A file's places that can be linked to. */
export interface Anchors {
  path: string;
  /** Slug of a heading or explicit id → note id. */
  exact: Map<string, string>;
  /** Any name of a term, letters and digits only → note id. */
  loose: Map<string, string>;
}

export function makeAnchors(path: string): Anchors {
  return { path, exact: new Map(), loose: new Map() };
}

/** The first to claim a name keeps it. */
export function addAnchor(anchors: Anchors, slug: string, note: string): void {
  if (slug !== '' && !anchors.exact.has(slug)) anchors.exact.set(slug, note);
}

/** Adds the names a link may fall back to. */
export function addNames(anchors: Anchors, names: readonly string[], note: string): void {
  for (const name of names) {
    const key = looseKey(name);
    if (key !== '' && !anchors.loose.has(key)) anchors.loose.set(key, note);
  }
}

/** A link's target and text, seen from a file → note id, or null. */
export type Resolve = (href: string, text: string, except?: string) => string | null;

/** Where a link's path leads: `../01-foundations/glossary.md` from `decks/03-x/interview.md`. */
export function joinPath(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

const fileName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Links seen from the file at `path`, within the files compiled together. A slug is looked up as
 * it is, then as a base name (without its parenthesis), then by the link's text: in the file the
 * link names, else in its own file, else in all of them.
 */
export function makeResolve(path: string, files: readonly Anchors[]): Resolve {
  const own = files.filter((file) => file.path === path);
  const rest = files.filter((file) => file.path !== path);
  const byName = new Map<string, Anchors[]>();
  for (const file of files) {
    const same = byName.get(fileName(file.path)) ?? [];
    byName.set(fileName(file.path), [...same, file]);
  }

  return (href, text, except) => {
    const hash = href.indexOf('#');
    const to = decode(hash < 0 ? href : href.slice(0, hash));
    const slug = hash < 0 ? '' : decode(href.slice(hash + 1));
    if (to === '') return find([own, rest], slug, text, except);
    const joined = joinPath(path, to);
    const exact = files.filter((file) => file.path === joined);
    const named = exact.length > 0 ? exact : (byName.get(fileName(to)) ?? []);
    // A link to a whole file is no link to a note.
    if (slug === '') return null;
    return find([named], slug, text, except);
  };
}

function find(
  groups: readonly (readonly Anchors[])[],
  slug: string,
  text: string,
  except: string | undefined,
): string | null {
  const base = readTermName(text).base;
  const slugs = [slug, slug.toLowerCase()];
  const keys = [slug, slug.replace(/-\d$/, ''), text, base]
    .map(looseKey)
    .filter((key) => key !== '');
  const allowed = (note: string | undefined) => (note === except ? undefined : note);
  for (const files of groups) {
    for (const file of files) {
      for (const each of slugs) {
        const note = each === '' ? undefined : allowed(file.exact.get(each));
        if (note !== undefined) return note;
      }
    }
  }
  for (const files of groups) {
    for (const key of keys) {
      for (const file of files) {
        const note = allowed(file.loose.get(key)) ?? allowed(file.exact.get(slugOf(base)));
        if (note !== undefined) return note;
      }
    }
  }
  return null;
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
