/** Small phrases with figures in them, the same on every page. */

const number = new Intl.NumberFormat('en-GB');

/** "1,204": figures as they stand in a sentence. */
export function figure(amount: number): string {
  return number.format(amount);
}

/** "1 card", "34 cards"; a word with another plural gives it. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${figure(amount)} ${amount === 1 ? one : many}`;
}

/** "about 9 minutes", "about 1 hour 10 minutes"; "under a minute" below half of one. */
export function about(minutes: number): string {
  if (minutes < 0.5) return 'under a minute';
  const whole = Math.round(minutes);
  if (whole < 60) return `about ${count(whole, 'minute')}`;
  const rest = Math.round(whole / 5) * 5;
  const hours = count(Math.floor(rest / 60), 'hour');
  return rest % 60 === 0 ? `about ${hours}` : `about ${hours} ${rest % 60} minutes`;
}

/** A short text that stays on one line. */
export function tied(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011').replaceAll('–', '–\u2060');
}

/** "a", "a and b", "a, b and c". */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "512 KB", "3.4 MB": storage, in powers of ten as browsers and systems tell it. */
export function size(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} KB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
