/**
 * Gives out ids: the first free number at or after a wished one. Anki's ids are milliseconds, and a thousand notes may
 * have come in the same one; so each taken number remembers where to go on.
 */
export function makeFreeIds(): (wished: number) => number {
  const next = new Map<number, number>();
  return (wished) => {
    const passed: number[] = [];
    let id = Math.max(1, Math.floor(wished));
    for (let after = next.get(id); after !== undefined; after = next.get(id)) {
      passed.push(id);
      id = after;
    }
    for (const each of passed) next.set(each, id + 1);
    next.set(id, id + 1);
    return id;
  };
}
