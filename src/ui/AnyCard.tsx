import { lazy } from 'solid-js';
import type { Rating, TypedAnswer } from '../core/model.ts';
import { Card, type CardProps } from './Card.tsx';

const TypedCard = lazy(() => import('./typed/TypedCard.tsx'));
const DrawnCard = lazy(() => import('./typed/DrawnCard.tsx'));

interface Props extends CardProps {
  /** Show the answer: what is typed is done. */
  onShow: () => void;
  /** The grade that follows from what was typed; null where nothing does. */
  onSuggest: (rating: Rating | null) => void;
}

/** A card as it is asked: to be thought of, or with a field to type the answer. Made anew for every showing. */
export function AnyCard(props: Props) {
  const Asked = cardOf(props.shown.text.typed);
  return <Asked {...props} />;
}

function cardOf(typed: TypedAnswer | undefined) {
  if (!typed) return Card;
  return typed.kind === 'number' && typed.drawn ? DrawnCard : TypedCard;
}
