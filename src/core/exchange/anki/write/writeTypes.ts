import { keptType, type KeptType } from '../keptType.ts';
import { typeJson } from './typeJson.ts';

/** The note types of a package: each id and each name stands for one. */
export interface TypeList {
  /** The id under which a type goes along. */
  add: (type: KeptType) => number;
  /** `col.models`. */
  json: () => Record<string, unknown>;
  /** Any of them; 0 for none. */
  first: () => number;
}

/** Seconds. Types of the app never change under one name, so whatever was made of them in Anki stays. */
const modified = 1_550_000_000;

export function makeTypeList(): TypeList {
  const ids = new Map<KeptType, number>();
  const texts = new Map<number, string>();
  const names = new Set<string>();
  const json: Record<string, unknown> = {};
  const add = (type: KeptType): number => {
    const text = keptType(0, type);
    let { id } = type;
    while (texts.has(id) && texts.get(id) !== text) id++;
    if (texts.has(id)) return id;
    texts.set(id, text);
    let { name } = type;
    while (names.has(name.toLowerCase())) name += '+';
    names.add(name.toLowerCase());
    json[id] = typeJson({ ...type, id, name }, modified);
    return id;
  };
  return {
    add(type) {
      const id = ids.get(type) ?? add(type);
      ids.set(type, id);
      return id;
    },
    json: () => json,
    first: () => ids.values().next().value ?? 0,
  };
}
