import fc from 'fast-check';
import { it } from 'vitest';
import { damage, damaged, readAll, readOrRefuse, some } from './damaging.ts';
import { legacyCollection, newCollection } from './makePackage.ts';

it('a damaged collection is read or refused in words', () => {
  const samples = [legacyCollection(some), newCollection(some)];
  fc.assert(
    fc.property(fc.constantFrom(...samples), damage, (bytes, how) =>
      readOrRefuse(() => readAll(damaged(bytes, how))),
    ),
    { numRuns: 10_000 },
  );
});
