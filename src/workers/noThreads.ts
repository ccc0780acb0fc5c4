/** In place of fsrs-browser's helper of its thread pool, which would take cross-origin isolation. */
export function startWorkers(): never {
  throw new Error('There is no thread pool.');
}
