/** Reading aloud with the voices of this device. */

/** Whether there is any voice; some browsers know only after a while, and tell by `voiceschanged`. */
export function hasVoice(): boolean {
  return 'speechSynthesis' in window && window.speechSynthesis.getVoices().length > 0;
}

/** Calls back when voices come or go; returns the clean-up. */
export function watchVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {};
  const { speechSynthesis } = window;
  speechSynthesis.addEventListener('voiceschanged', changed);
  return () => speechSynthesis.removeEventListener('voiceschanged', changed);
}

/** Says a text in the language of the page; what was being said stops. */
export function speak(text: string): void {
  hush();
  if (!hasVoice() || !text.trim()) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = document.documentElement.lang;
  window.speechSynthesis.speak(utterance);
}

export function hush(): void {
  if ('speechSynthesis' in window) window.speechSynthesis.cancel();
}

/** What is read of an element: its text as shown, blanks in a word. */
export function spokenText(element: HTMLElement | null): string {
  return element?.innerText.replaceAll(/_{2,}/g, 'blank') ?? '';
}
