/** A field of an entry, as the deck format has it; empty ones are not written. */
export type Field = readonly [key: string, value: string];

/** `**Key**: value`, a line each. */
export const fieldLines = (fields: readonly Field[]): string[] =>
  fields.flatMap(([key, value]) => (value === '' ? [] : `**${key}**: ${value}`));
