import type { Fact } from './glossaryIndex.ts';
import { looseKey } from './slug.ts';
import { namesOf, readTermName } from './termName.ts';
import type { Term } from './terms.ts';
import { quote, type Warn } from './warn.ts';

/** Finds terms by the names an index uses: exact first, then by base name, then loosely. */
function termsByName(terms: readonly Term[]): (name: string) => Term | null {
  const exact = new Map<string, Term>();
  const loose = new Map<string, Term>();
  for (const term of terms) {
    for (const name of [term.name.full, term.name.base])
      if (!exact.has(name)) exact.set(name, term);
  }
  for (const term of terms) {
    for (const name of namesOf(term.name, term.aliases)) {
      const key = looseKey(name);
      if (key !== '' && !loose.has(key)) loose.set(key, term);
    }
  }
  return (name) => {
    const { base } = readTermName(name);
    return (
      exact.get(name) ??
      exact.get(base) ??
      loose.get(looseKey(name)) ??
      loose.get(looseKey(base)) ??
      null
    );
  };
}

/** Writes what the indexes say into the terms. A term's own lines win. */
export function applyFacts(terms: readonly Term[], facts: readonly Fact[], warn: Warn): void {
  if (facts.length === 0) return;
  const find = termsByName(terms);
  for (const fact of facts) {
    const named = find(fact.name);
    // What is said of another name is said of the term.
    const term = (named?.aliasOf && find(named.aliasOf.text)) ?? named;
    if (!term) {
      warn(
        fact.line,
        `The index names ${quote(fact.name)}, but no term is called so: write the name as its heading has it.`,
      );
      continue;
    }
    if (fact.difficulty !== null) term.difficulty ??= fact.difficulty;
    if (fact.module !== null && !term.modules.includes(fact.module)) term.modules.push(fact.module);
  }
}
