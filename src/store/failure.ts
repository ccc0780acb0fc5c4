import { isFull } from '../core/reason.ts';

/** Why a large write failed, in sentences that tell what to do. */
export function failureWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return isFull(error) || /quota/i.test(message)
    ? 'The storage of this browser is full. Remove a deck or free some room on the device, then try again.'
    : message;
}
