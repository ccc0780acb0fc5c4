import { drawCard } from '../../core/numeric/drawCard.ts';
import TypedCard, { type TypedCardProps } from './TypedCard.tsx';

/** A card with numbers of its own for this showing. */
export default function DrawnCard(props: TypedCardProps) {
  // Once: the grade changes what the next showing draws, while this one still stands.
  const shown = { ...props.shown, text: drawCard(props.shown.text, props.shown.showing()) };
  return <TypedCard {...props} shown={shown} />;
}
