const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });
const rounded = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** A given number as it is, with thousands separators: `131,072`, `6.5625`. */
export function formatGiven(value: number): string {
  return Math.abs(value) >= 1e15 ? value.toExponential() : exact.format(value);
}

/** A result: whole numbers and those from 1,000 as wholes, others with four digits. */
export function formatResult(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(3);
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 1000;
  return (isWhole ? whole : rounded).format(value);
}
