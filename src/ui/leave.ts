/** The Navigation API, as far as it is used here; not every browser has it yet. */
interface Navigation {
  currentEntry: { index: number } | null;
  entries(): { url: string | null }[];
}

/**
 * Leaves a full-screen page for `path`. Goes back where the step before was that page, so that
 * Back does not lead into a finished session; else takes the place of the present entry.
 */
export function leaveTo(
  path: string,
  href: string,
  navigate: (to: string, options: { replace: boolean }) => void,
) {
  const { navigation } = window as { navigation?: Navigation };
  const index = navigation?.currentEntry?.index ?? 0;
  const before = navigation?.entries()[index - 1]?.url;
  if (before && new URL(before).pathname === new URL(href, window.location.href).pathname) {
    window.history.back();
  } else {
    navigate(path, { replace: true });
  }
}
