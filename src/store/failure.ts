/** What an error and those that it wraps are called. */
function names(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const { inner, failures } = error as Error & { inner?: unknown; failures?: unknown[] };
  return [error.name, ...[inner, ...(failures ?? [])].flatMap((each) => names(each, depth + 1))];
}

/** Why a write failed, in words that tell what to do. */
export function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (names(error).includes('QuotaExceededError') || /quota/i.test(message)) {
    return 'The storage of this browser is full. Remove a deck or free some room on the device, then try again.';
  }
  return message;
}
