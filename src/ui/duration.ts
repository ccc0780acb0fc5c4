/** Words for spans of time. All take seconds, as `Outcome.interval` does. */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const month = (365.25 / 12) * day;
const year = 365.25 * day;

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const shortUnit: Record<Unit, string> = {
  minute: 'min',
  hour: 'h',
  day: 'd',
  month: 'mo',
  year: 'y',
};

function measure(seconds: number): [amount: number, unit: Unit] {
  if (seconds < 59.5 * minute) return [Math.max(1, Math.round(seconds / minute)), 'minute'];
  if (seconds < 23.5 * hour) return [Math.round(seconds / hour), 'hour'];
  if (seconds < 30.5 * day) return [Math.round(seconds / day), 'day'];
  if (seconds < 11.5 * month) return [round(seconds / month), 'month'];
  return [round(seconds / year), 'year'];
}

/** One decimal below ten, none above: as fine as one can use. */
function round(amount: number): number {
  return amount < 9.95 ? Math.round(amount * 10) / 10 : Math.round(amount);
}

/** "10 minutes", "1 day", "2.5 months"; "less than a minute" below half of one. */
export function spoken(seconds: number): string {
  if (seconds < 30) return 'less than a minute';
  const [amount, unit] = measure(seconds);
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** "10 min", "1 day", "12 days", "2.5 mo", "1.2 y": what a grade button has room for. */
export function short(seconds: number): string {
  if (seconds < 30) return '<1 min';
  const [amount, unit] = measure(seconds);
  if (unit === 'day') return `${amount} day${amount === 1 ? '' : 's'}`;
  return `${amount} ${shortUnit[unit]}`;
}

/** "1:59": time that has passed, in whole seconds. */
export function passed(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
