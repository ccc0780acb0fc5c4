import type { Preset, Settings } from '../../core/model.ts';

/** Values a field can take, with the words for them. */
type Choices<T> = { value: T; text: string }[];

export const retentions: Choices<number> = [
  70, 75, 80, 83, 85, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97,
].map((percent) => ({ value: percent, text: `${percent}\u00a0%` }));

const year = 365;
export const maximumIntervals: Choices<number> = [
  { value: 30, text: '30 days' },
  { value: 90, text: '90 days' },
  { value: 180, text: '180 days' },
  { value: year, text: '1 year' },
  { value: 2 * year, text: '2 years' },
  { value: 5 * year, text: '5 years' },
  { value: 10 * year, text: '10 years' },
  { value: 36_500, text: '100 years' },
];

export const leechThresholds: Choices<number> = [4, 5, 6, 8, 10, 12, 16, 20].map((lapses) => ({
  value: lapses,
  text: `${lapses} lapses`,
}));

export const leechActions: Choices<'flag' | 'suspend'> = [
  { value: 'flag', text: 'Flag' },
  { value: 'suspend', text: 'Suspend' },
];

export const spreads: Choices<Preset['spread']> = [
  { value: 'balance', text: 'Balanced' },
  { value: 'fuzz', text: 'Fuzz' },
  { value: 'none', text: 'Exact' },
];

export const reviewOrders: Choices<Settings['reviewOrder']> = [
  { value: 'day', text: 'Due date' },
  { value: 'random', text: 'Random' },
  { value: 'overdue', text: 'Overdueness' },
  { value: 'recall', text: 'Retrievability' },
];

export const newOrders: Choices<Settings['newOrder']> = [
  { value: 'teaching', text: 'Teaching' },
  { value: 'random', text: 'Random' },
];

export const mixes: Choices<Settings['mix']> = [
  { value: 'spread', text: 'Mixed' },
  { value: 'dueFirst', text: 'Reviews first' },
  { value: 'freshFirst', text: 'New first' },
];

export const easinesses: Choices<number> = [
  { value: 1, text: 'Normal' },
  { value: 0.5, text: 'Reduced' },
  { value: 0, text: 'None' },
];

/** What each order of reviews means, in a line. */
export const reviewOrderHelp: Record<Settings['reviewOrder'], string> = {
  day: 'Longest due first, shuffled within a day.',
  random: 'All that is due, shuffled.',
  overdue: 'First what is most overdue for its interval.',
  recall: 'Best remembered first: most is saved of a backlog.',
};

/** What each way to spread intervals means, in a line. */
export const spreadHelp: Record<Preset['spread'], string> = {
  balance: 'Due dates go to nearby days with less to do.',
  fuzz: 'Due dates part by chance, a few days either way.',
  none: 'Due dates are exactly as computed; days may pile up.',
};
