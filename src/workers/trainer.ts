import type { TrainingItems } from '../core/memory/training.ts';

/** Rounds of training that the optimizer makes. */
export const ROUNDS = 5;

/** The part of fsrs-browser that trains. */
interface Library {
  Fsrs: new () => {
    computeParameters: (
      ratings: Uint32Array,
      elapsed: Uint32Array,
      lengths: Uint32Array,
      progress: null,
      shortTerm: boolean,
    ) => Float32Array;
  };
}

/**
 * The weights that foretell these items best, by fsrs-browser. It blocks its thread, for minutes in a long log, and says
 * how far it is on the console alone: that is read here, and kept quiet. After an error the library is of no more use.
 * @param round called with the number of rounds done
 */
export function trainWeights(
  { Fsrs }: Library,
  { ratings, elapsed, lengths }: TrainingItems,
  round: (done: number) => void,
): number[] {
  const quiet = quietConsole((line) => {
    const epoch = /^epoch: (\d+)/.exec(line);
    if (epoch) round(Number(epoch[1]));
  });
  try {
    const trained = new Fsrs().computeParameters(ratings, elapsed, lengths, null, true);
    // Four digits after the point, as Anki keeps and shows them.
    const weights = Array.from(trained, (weight) => Number(weight.toFixed(4)));
    if (weights.length !== 21 || !weights.every(Number.isFinite))
      throw new Error('Training gave no weights.');
    return weights;
  } catch (error) {
    throw new Error(quiet.failure() || wordsOf(error), { cause: error });
  } finally {
    quiet.end();
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Takes over what is said on the console: plain lines are handed on, the first line of an error is kept. */
function quietConsole(hear: (line: string) => void) {
  const { console } = globalThis;
  const { info, log, debug, error } = console;
  let failure = '';
  const listen = (line: unknown) => hear(String(line));
  const fail = (line: unknown) => (failure ||= String(line).split('\n')[0]!);
  Object.assign(console, { info: listen, log: listen, debug: listen, error: fail });
  return {
    failure: () => failure,
    end: () => void Object.assign(console, { info, log, debug, error }),
  };
}
