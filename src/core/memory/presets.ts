import type { Preset, Settings } from '../model.ts';

/** The published FSRS-6 default weights (tests/fixtures/fsrs-vectors.json; a test holds them equal). */
export const defaultWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** The two lanes of DAY.md, with ids `cards` and `questions`. Fresh values at every call. */
export function defaultPresets(): Preset[] {
  const common = {
    maximumInterval: 36_500,
    spread: 'balance' as const,
    leechThreshold: 8,
    leechSuspends: false,
    trained: null,
    changed: [0, 0] as [number, number],
  };
  return [
    {
      ...common,
      id: 'cards',
      name: 'Cards',
      retention: 0.9,
      learningSteps: [60, 600],
      relearningSteps: [600],
      weights: [...defaultWeights],
    },
    {
      ...common,
      id: 'questions',
      name: 'Interview questions',
      retention: 0.8,
      learningSteps: [],
      relearningSteps: [],
      weights: [...defaultWeights],
    },
  ];
}

/** What holds until something else is chosen. */
export function defaultSettings(): Settings {
  return {
    welcomed: false,
    track: 'infrastructure',
    aim: 5,
    interview: null,
    newPerDay: 10,
    newQuestionsPerDay: 1,
    questionsPerDay: 4,
    rollover: 4,
    theme: 'system',
    textSize: 100,
    pace: null,
    extra: null,
    reviewOrder: 'day',
    newOrder: 'teaching',
    mix: 'spread',
    burySiblings: true,
    easyDays: [1, 1, 1, 1, 1, 1, 1],
    breaks: [],
    buttons: 'four',
    largeButtons: false,
    confidence: false,
    gestures: null,
    speech: 'off',
    keepAwake: false,
    haptics: false,
    goal: null,
    columns: ['deck', 'due', 'interval', 'lapses', 'difficulty', 'recall', 'added'],
    folded: [],
  };
}
