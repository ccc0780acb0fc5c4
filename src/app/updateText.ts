interface Told {
  /** Another tab is in mid-review. */
  blocked: boolean;
  /** Update was chosen. */
  accepted: boolean;
  /** On the home screen of an iPhone or iPad, which may go on showing the old page until the app is closed. */
  iosApp: boolean;
}

/** What is said of a new version that waits. */
export function updateText({ blocked, accepted, iosApp }: Told): string {
  if (accepted && iosApp) return 'Close Engram and open it again to finish.';
  return blocked ? 'Finish the review in the other tab first.' : 'A new version is ready.';
}
