/**
 * Plays the sounds and films of the card on the screen from their beginning, one after the other: those of the
 * answer where it is shown and has any, else those of the question. Returns whether there are any.
 */
export function replayAudio(root: ParentNode = document): boolean {
  const all = [...root.querySelectorAll<HTMLMediaElement>('#main article :is(audio, video)')];
  for (const audio of all) audio.pause();
  const answer = all.filter((audio) => audio.closest('.answer, .after'));
  const [first, ...rest] = answer.length > 0 ? answer : all;
  if (!first) return false;
  playInTurn(first, rest);
  return true;
}

function playInTurn(audio: HTMLMediaElement, [next, ...rest]: HTMLMediaElement[]) {
  audio.currentTime = 0;
  if (next) audio.addEventListener('ended', () => playInTurn(next, rest), { once: true });
  // Refused where nothing was touched yet, or the sound is damaged: its controls say the rest.
  audio.play().catch(() => undefined);
}
