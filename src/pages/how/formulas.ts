import { after, around, formula, index, over, power, row, w } from './mathml.ts';

/** A formula and what it says. */
interface Formula {
  title: string;
  says: string;
  /** Its lines, made anew for each place they stand in. */
  lines: () => Element[];
}

/**
 * FSRS-6 as ts-fsrs computes it; after the algorithm page of open-spaced-repetition
 * (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm).
 */
export const formulas: Formula[] = [
  {
    title: 'Retrievability',
    says: 'The chance of recall t days after the last answer. F makes it 90 % after S days.',
    lines: () => [
      formula('R ( t , S ) =', power(around('1 + F ·', over('t', 'S')), row('−', w(20)))),
      formula('F =', power('0.9', row('− 1 /', w(20))), '− 1'),
    ],
  },
  {
    title: 'Interval',
    says: 'Days until R has fallen to the desired retention r; at r = 90 % that is S itself.',
    lines: () => [
      formula('I ( r , S ) =', over('S', 'F'), '· (', power('r', row('− 1 /', w(20))), '− 1 )'),
    ],
  },
  {
    title: 'First answer',
    says: 'Each grade G (Again 1, Hard 2, Good 3, Easy 4) has a stability of its own to begin with.',
    lines: () => [
      formula(index('S', '0'), '( G ) =', index('w', row('G − 1'))),
      formula(index('D', '0'), '( G ) =', w(4), '−', power('e', row(w(5), '· ( G − 1 )')), '+ 1'),
    ],
  },
  {
    title: 'Difficulty',
    says: 'Again and Hard raise it, Easy lowers it, less so the nearer it is to 10; then it is drawn a little towards that of a card first graded Easy. It stays between 1 and 10.',
    lines: () => [
      formula('Δ =', '−', w(6), '· ( G − 3 ) ·', over(row('10 − D'), '9')),
      formula(after('D'), '=', w(7), '·', index('D', '0'), '( 4 ) + ( 1 −', w(7), ') · ( D + Δ )'),
    ],
  },
  {
    title: 'Stability after recall',
    says: 'It grows the more, the easier the card, the shorter its stability, and the nearer it was to being forgotten. For Hard the growth is multiplied by w₁₅, for Easy by w₁₆.',
    lines: () => [
      formula(after('S'), '= S · ( 1 + g )'),
      formula('g =', power('e', w(8)), '· ( 11 − D ) ·', power('S', row('−', w(9))), '· k'),
      formula('k =', power('e', row(w(10), '· ( 1 − R )')), '− 1'),
    ],
  },
  {
    title: 'Stability after forgetting',
    says: 'What is left after Again; never more than the bound on the last line.',
    lines: () => [
      formula(after('S'), '=', w(11), '·', power('D', row('−', w(12))), '· k'),
      formula(
        'k = (',
        power(row('( S + 1 )'), w(13)),
        '− 1 ) ·',
        power('e', row(w(14), '· ( 1 − R )')),
      ),
      formula(after('S'), '≤ S /', power('e', row(w(17), '·', w(18)))),
    ],
  },
  {
    title: 'A second answer on the same day',
    says: 'On steps, minutes after the first; Hard, Good and Easy never lower it.',
    lines: () => [
      formula(
        after('S'),
        '= S ·',
        power('e', row(w(17), '· ( G − 3 +', w(18), ')')),
        '·',
        power('S', row('−', w(19))),
      ),
    ],
  },
];
