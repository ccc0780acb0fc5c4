import type { Settings } from '../core/model.ts';
import type { Choice } from './RadioList.tsx';

type Aim = Settings['aim'];

const titles: Record<Aim, string> = {
  3: 'Junior engineer',
  4: 'Engineer',
  5: 'Senior engineer',
  6: 'Senior to staff engineer',
  7: 'Staff engineer',
};

const levels: Aim[] = [3, 4, 5, 6, 7];

/** The levels one can aim at, in the words of job titles. */
export const aimChoices: Choice<Aim>[] = levels.map((level) => ({
  value: level,
  label: `L${level}`,
  detail: titles[level],
}));
