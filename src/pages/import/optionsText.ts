import type { AnkiOptions } from '../../core/exchange/anki/deckOptions.ts';
import { stepsText } from '../../core/memory/stepText.ts';
import type { FilePreview } from '../../store/importPreview.ts';
import { figure, list } from '../../ui/words.ts';

/** The deck options that come with these files, each once. */
export function optionsIn(files: readonly FilePreview[]): AnkiOptions[] {
  const found = files.flatMap(({ anki }) => anki?.options ?? []);
  return [...new Map(found.map((options) => [options.id, options])).values()];
}

/** Whether deck options are taken over where nobody said so: only by decks that are new here. */
export const takesOptions = (files: readonly FilePreview[]): boolean =>
  files.every(({ anki, deck }) => !anki?.options || deck?.known === null);

/** "“Default”: 20 new and 200 reviews a day, steps 1m 10m, desired retention 90 %." */
export function optionsText(options: AnkiOptions): string {
  const { name, newPerDay, reviewsPerDay, learningSteps, retention, weights } = options;
  const said = [`${figure(newPerDay)} new and ${figure(reviewsPerDay)} reviews a day`];
  said.push(learningSteps.length === 0 ? 'no steps' : `steps ${stepsText(learningSteps)}`);
  if (retention !== null) said.push(`desired retention ${Math.round(retention * 100)} %`);
  if (weights !== null) said.push('its own weights');
  return `“${name}”: ${list(said)}.`;
}
