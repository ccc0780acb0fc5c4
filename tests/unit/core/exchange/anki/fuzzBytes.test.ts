import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackage } from '../../../../../src/core/exchange/anki/isPackage.ts';
import { readLegacyList, readMediaList } from '../../../../../src/core/exchange/anki/mediaList.ts';
import { readMessage, textField } from '../../../../../src/core/exchange/anki/proto.ts';
import { readPackage } from '../../../../../src/core/exchange/anki/unpack.ts';
import { unzstd } from '../../../../../src/core/exchange/anki/zstd.ts';
import { damage, damaged, readAll, readOrRefuse, some } from './damaging.ts';
import { formats, makePackage, zstd } from './makePackage.ts';

const runs = { numRuns: 10_000 };

describe('damage of any kind is read or refused in words', () => {
  it('of a package', () => {
    const samples = formats.map((format) => makePackage(some, format));
    fc.assert(
      fc.property(fc.constantFrom(...samples), damage, (bytes, how) =>
        readOrRefuse(() => readAll(damaged(bytes, how))),
      ),
      runs,
    );
  });

  it('of an archive, packed bytes, messages and lists', () => {
    const text = new TextEncoder().encode('{"0": "a.png", "1": ["b"], "__proto__": null}');
    const sample = makePackage(some);
    const packed = zstd(text);
    const any = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(damage, any, (how, bytes) => {
        readOrRefuse(() => readPackage(damaged(sample, how)));
        readOrRefuse(() => unzstd(damaged(packed, how), 1e6, 'It'));
        readOrRefuse(() => unzstd(Buffer.concat([packed.subarray(0, 6), bytes]), 1e6, 'It'));
        readOrRefuse(() => textField(readMessage(bytes, 'It'), 1));
        readOrRefuse(() => readMediaList(bytes));
        readOrRefuse(() => readLegacyList(damaged(text, how)));
        expect(typeof isPackage('a.md', bytes)).toBe('boolean');
      }),
      runs,
    );
  });
});
