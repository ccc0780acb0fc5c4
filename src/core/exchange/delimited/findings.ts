import type { MediaUse } from '../../deck/media.ts';
import { mediaPath } from '../../deck/mediaName.ts';
import type { Warning } from '../../model.ts';
import type { Findings, Lost } from '../anki/cardHtml.ts';
import { mostRemarks } from './limits.ts';

const lost: Record<Lost, string> = {
  script: 'JavaScript is left out: cards run no programs here.',
  film: 'A film, or a file of another kind, cannot be shown: its name stands there.',
  remote: 'A picture or sound from the web is left out: nothing is loaded from elsewhere.',
  frame: 'A web page within the card is left out: nothing is loaded from elsewhere.',
  maths: 'A formula cannot be read, and is shown as it is written.',
};

/** What is met while rows become notes. */
export interface Remarks {
  warnings: Warning[];
  /** Of a row: what its HTML holds besides text; pictures and sounds are added to those of its deck. */
  at: (line: number, media: MediaUse[]) => Findings;
  say: (line: number, message: string) => void;
}

/** Collects remarks, each kind up to so many lines: the rest is counted. */
export function makeRemarks(): Remarks {
  const warnings: Warning[] = [];
  const counts = new Map<string, number>();
  const say = (line: number, message: string) => {
    const count = (counts.get(message) ?? 0) + 1;
    counts.set(message, count);
    if (count <= mostRemarks) warnings.push({ line, message, severity: 'warning' });
    else if (count === mostRemarks + 1)
      warnings.push({ line, message: `${message} And in further lines.`, severity: 'warning' });
  };
  return {
    warnings,
    say,
    at: (line, media) => ({
      media: (source) => void media.push({ name: mediaPath(source), source, line }),
      lost: (what) => say(line, lost[what]),
    }),
  };
}
