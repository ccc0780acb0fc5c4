/** Anchors of the panels that stand under "More", in their order: a link to one of them opens it. */
export const morePanels: readonly string[] = [
  'reviews',
  'true-retention',
  'hours',
  'buttons',
  'added',
  'states',
  'intervals',
  'stability',
  'difficulty',
  'retrievability',
  'readiness',
  'calibration',
  'forgetting',
  'confidence',
  'times',
  'hardest',
];
