export const canHoldScreen = () => 'wakeLock' in navigator;

/** Keeps the screen on until the clean-up is called. The system lets go when the app is hidden: then it is asked anew. */
export function holdScreen(): () => void {
  let lock: WakeLockSentinel | null = null;
  let over = false;

  async function ask() {
    if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) await lock.release();
    } catch {
      // Refused, by a low battery for one: the screen sleeps as it always does.
    }
  }

  const again = () => void ask();
  document.addEventListener('visibilitychange', again);
  again();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
