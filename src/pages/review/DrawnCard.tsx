import { studyDay } from '../../core/day.ts';
import { drawCard, showingSeed } from '../../core/numeric/drawCard.ts';
import { useCollection } from '../../store/reactive.tsx';
import TypedCard, { type TypedCardProps } from './TypedCard.tsx';

/** A card with numbers of its own for this showing. */
export default function DrawnCard(props: TypedCardProps) {
  const { columns, clock } = useCollection().collection;
  // Once: the grade changes what the next showing draws, while this one still stands.
  const { card, stored, text } = props.shown;
  const seed = showingSeed(columns.seed[card]!, columns.reps[card]!, studyDay(clock()));
  const shown = { card, stored, text: drawCard(text, seed) };
  return <TypedCard {...props} shown={shown} />;
}
