/** "0:07". */
export const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Why nothing can be recorded, and what to do about it. */
export function recordingTrouble(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return 'The microphone is not allowed. Allow it for this page in the browser’s site settings, then try again.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return 'There is no microphone on this device. Add a sound file instead.';
  if (name === 'NotReadableError' || name === 'AbortError')
    return 'The microphone is in use by something else. Close that, then try again.';
  return 'This browser cannot record. Add a sound file instead.';
}
