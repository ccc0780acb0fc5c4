const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });
const rounded = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

/** A given number as it is, with thousands separators: `131,072`, `6.5625`. */
export function formatGiven(value: number): string {
  return Math.abs(value) >= 1e15
    ? value.toExponential()
    : exact.format(Number(value.toPrecision(12)));
}

/** A result: as it is where six digits do, else rounded to four, but never before the decimal point. */
export function formatResult(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(3);
  const plain = Number.isInteger(value) ? value : Number(value.toPrecision(6));
  if (Math.abs(value - plain) <= Math.abs(value) * 1e-12) return exact.format(plain);
  return (Math.abs(value) >= 1000 ? whole : rounded).format(value);
}
