/** What a unit measures, and how much of it one is. */
export interface Unit {
  /** Base units, singular: `byte`, `token/second`, `flop/byte`; a noun stands for itself; empty for a mere number. */
  dimension: string;
  /** Base units in one of it. */
  factor: number;
}

const decimal: Record<string, number> = { k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 };
const binary: Record<string, number> = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 };
const small: Record<string, number> = { m: 1e-3, µ: 1e-6, μ: 1e-6, u: 1e-6, n: 1e-9 };

/** Factors that may stand before a noun, or alone: `1.5k`, `7B parameters`, `8 million`. */
const multiples = new Map(
  Object.entries({
    ...decimal,
    ...binary,
    B: 1e9,
    b: 1e9,
    bn: 1e9,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
  }),
);

const unit = (dimension: string, factor = 1): Unit => ({ dimension, factor });

/** Units without a prefix, by their spellings. */
const named = new Map<string, Unit>(
  (
    [
      ['B byte bytes', unit('byte')],
      ['bit bits', unit('byte', 1 / 8)],
      ['s sec secs second seconds', unit('second')],
      ['m min mins minute minutes', unit('second', 60)],
      ['h hr hrs hour hours', unit('second', 3600)],
      ['d day days', unit('second', 86_400)],
      ['FLOP FLOPs', unit('flop')],
      ['FLOPS', unit('flop/second')],
      ['t tok toks token tokens', unit('token')],
      ['% percent', unit('', 0.01)],
      ['× x times', unit('')],
      ['$ USD dollar dollars', unit('usd')],
      ['€ EUR euro euros', unit('eur')],
      ['W watt watts', unit('watt')],
      ['Hz hertz', unit('hertz')],
    ] as const
  ).flatMap(([spellings, of]) => spellings.split(' ').map((each) => [each, of] as const)),
);

const scaled = /^(Ki|Mi|Gi|Ti|[kKMGTP])(B|bytes?|bits?|FLOPs?|FLOPS|W|Hz)$/;
const scaledTime = /^([mµμun])(s|secs?|seconds?)$/;
const longTime = new Map([
  ['millisecond', 'ms'],
  ['microsecond', 'µs'],
  ['nanosecond', 'ns'],
]);

/** How a data or arithmetic unit is spelled, whatever the capitals: `gib` → `GiB`. */
function respelled(text: string): string {
  const match = /^([kmgtp])(i?)(b|bytes?|bits?|flops?|w|hz)$/i.exec(text);
  if (!match) return text.toLowerCase();
  const [, prefix = '', i = '', of = ''] = match;
  const base = { b: 'B', w: 'W', hz: 'Hz', flop: 'FLOP', flops: 'FLOPS' }[of.toLowerCase()];
  return `${prefix.toUpperCase()}${i.toLowerCase()}${base ?? of.toLowerCase()}`;
}

function known(text: string): Unit | null {
  const found = named.get(text);
  if (found) return found;
  const [, prefix = '', of = ''] = scaled.exec(text) ?? scaledTime.exec(text) ?? [];
  const base = named.get(of);
  const factor = decimal[prefix] ?? binary[prefix] ?? small[prefix];
  return base && factor !== undefined ? unit(base.dimension, base.factor * factor) : null;
}

/** One part of a unit; a word that is no unit counts what it names, in any number. */
function readPart(text: string): Unit {
  const singular = text.toLowerCase().replace(/s$/, '');
  const found = known(longTime.get(singular) ?? text) ?? known(respelled(text));
  return found ?? unit(singular.split(/\s+/).at(-1) ?? singular);
}

/** What stands above the stroke: a unit, a factor alone, or a factor and a noun. Alone, `B` are bytes. */
function readTop(text: string): Unit {
  const alone = /^b$/i.test(text) ? undefined : multiples.get(text);
  if (alone !== undefined) return unit('', alone);
  const [, first = '', rest = ''] = /^([A-Za-z]+)\s+(\S.*)$/.exec(text) ?? [];
  const factor = multiples.get(first);
  if (factor === undefined) return readPart(text);
  const part = readPart(rest);
  return unit(part.dimension, part.factor * factor);
}

/** A unit as people write it: `GiB`, `tok/s`, `requests per minute`; never fails, since any noun is one. */
export function readUnit(text: string): Unit {
  const [over = '', ...under] = text.trim().split(/\s*\/\s*|\s+per\s+/);
  return under.reduce((whole, each) => {
    const part = readPart(each);
    return unit(`${whole.dimension}/${part.dimension}`, whole.factor / part.factor);
  }, readTop(over));
}

const measures = new Set([...named.values()].map(({ dimension }) => dimension));
measures.delete('');
measures.delete('token');

/** Does a unit count things, rather than measure: none at all, or a noun? */
const counts = ({ dimension }: Unit) => !dimension.includes('/') && !measures.has(dimension);

/**
 * The unit of a typed answer. None means the one expected; a mere prefix is one of its kind
 * (`512 Mi` where bytes are expected), and `B` means billions where things are counted.
 */
export function readTypedUnit(text: string, expected: Unit): Unit {
  const trimmed = text.trim();
  if (trimmed === '') return expected;
  const multiple = multiples.get(trimmed);
  const isBytes = /^b$/i.test(trimmed) && !counts(expected);
  return multiple !== undefined && !isBytes
    ? unit(expected.dimension, multiple)
    : readUnit(trimmed);
}

/** Whether two units can be compared: a mere number is a count of whatever is counted. */
export function sameKind(a: Unit, b: Unit): boolean {
  if (a.dimension === b.dimension) return true;
  return (a.dimension === '' || b.dimension === '') && counts(a) && counts(b);
}
