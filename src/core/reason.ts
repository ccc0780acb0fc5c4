/**
 * Why something failed, as a clause without a full stop, in words that a learner can act on. Takes
 * whatever was thrown.
 */
export function reasonOf(error: unknown): string {
  if (isFull(error)) return 'this device has no space left';
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return message.replace(/[.]$/, '') || name || 'the database did not answer';
}

/** Whether an error, or one that it wraps, says that there is no room to write. */
export function isFull(error: unknown): boolean {
  return names(error).includes('QuotaExceededError');
}

/** What an error and those that it wraps are called. */
function names(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const { inner, failures } = error as Error & { inner?: unknown; failures?: unknown[] };
  return [error.name, ...[inner, ...(failures ?? [])].flatMap((each) => names(each, depth + 1))];
}
