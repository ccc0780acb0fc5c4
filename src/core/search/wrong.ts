import type { SearchProblem } from './node.ts';

/** Ends the reading of a search. */
export class Wrong extends Error {
  readonly problem: SearchProblem;

  constructor(problem: SearchProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Says what is wrong from one character to before another, and how to mend it. */
export function wrong(from: number, to: number, message: string): never {
  throw new Wrong({ from, to: Math.max(to, from + 1), message });
}
