/** The first run's questions in their order; `install` only where installing must come first. */
const steps = ['install', 'track', 'aim', 'interview', 'pace'] as const;
export type Step = (typeof steps)[number];

/** The steps that are asked here. */
export function stepsFor(installFirst: boolean): Step[] {
  return steps.filter((step) => step !== 'install' || installFirst);
}

/** The step an address names; the first where it names none that is asked here. */
export function stepAt(asked: readonly Step[], name: string | undefined): Step {
  return asked.find((step) => step === name) ?? asked[0]!;
}

/** The step after one; null after the last. */
export function stepAfter(asked: readonly Step[], step: Step): Step | null {
  return asked[asked.indexOf(step) + 1] ?? null;
}

/** "Step 2 of 4": installing is not counted, for nothing is chosen there. */
export function stepText(asked: readonly Step[], step: Step): string {
  const counted: readonly Step[] = asked.filter((each) => each !== 'install');
  const index = counted.indexOf(step);
  return index < 0 ? '' : `Step ${index + 1} of ${counted.length}`;
}
