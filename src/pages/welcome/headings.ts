import type { Step } from './steps.ts';

interface Heading {
  title: string;
  intro: string;
  /** What the button says. */
  next: string;
}

/** What each step says. All of it can be changed later, and says so once. */
export const headings: Record<Step, Heading> = {
  install: {
    title: 'Put Engram on your home screen first',
    intro:
      'Opened from there it keeps its own cards, works offline, and is not cleared after a week. What you do here in Safari does not move over.',
    next: 'Go on in Safari',
  },
  track: {
    title: 'What do you want to learn?',
    intro:
      'A track sets which modules come, and in which order. Everything here can be changed later.',
    next: 'Continue',
  },
  aim: {
    title: 'Which level do you aim at?',
    intro: 'Questions above it stay off.',
    next: 'Continue',
  },
  interview: {
    title: 'Do you have an interview date?',
    intro:
      'In the three weeks before it, more interview questions come, and new cards only where they help.',
    next: 'Continue',
  },
  pace: {
    title: 'How many new cards a day?',
    intro: 'At the right, the minutes a day once reviews have joined in.',
    next: 'Start',
  },
};
