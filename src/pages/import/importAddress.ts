/** Where a link says a deck is, or why it is not fetched. */
export type ImportAddress = { url: URL; name: string } | { problem: string };

/**
 * What `?import=` means: the path of a file of this site. Whatever leads elsewhere is refused.
 * @param home the app's own address, with a slash at its end
 */
export function importAddress(path: string, home: string): ImportAddress {
  const trimmed = path.trim();
  if (trimmed === '') return { problem: 'The link names no file: write its path after `import=`.' };
  let url: URL;
  try {
    url = new URL(trimmed, home);
  } catch {
    return { problem: `The link to “${shown(trimmed)}” is no path: nothing was opened.` };
  }
  if (url.origin !== new URL(home).origin)
    return {
      problem: `“${shown(trimmed)}” is on another site, from which nothing is loaded. Download it there, and choose the file here.`,
    };
  url.hash = '';
  const last = url.pathname.split('/').at(-1) ?? '';
  if (last === '')
    return { problem: `“${shown(trimmed)}” is a folder: the link has to name a file.` };
  return { url, name: decoded(last) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const shown = (path: string) => (path.length > 80 ? `${path.slice(0, 79)}…` : path);
