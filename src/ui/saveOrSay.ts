import { reasonOf } from '../core/reason.ts';
import { showToast } from './toasts.ts';

/** Waits for a write; a failed one is said in a toast that offers it again. Returns whether it was saved. */
export async function saveOrSay(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    showToast({
      text: `Not saved: ${reasonOf(error)}. What was there before is kept.`,
      action: { label: 'Try again', run: () => void saveOrSay(write) },
    });
    return false;
  }
}
