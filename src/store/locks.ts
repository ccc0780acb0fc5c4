/** Where the platform has no Web Locks (tests), work in this process waits in line by name. */
const lines = new Map<string, Promise<unknown>>();

/** Runs `work` while no other tab or worker runs any under the same name. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks) return locks.request(name, work) as Promise<T>;
  const turn = (lines.get(name) ?? Promise.resolve()).then(work, work);
  lines.set(name, turn);
  return turn;
}
