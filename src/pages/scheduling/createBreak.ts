import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { BreakPlan } from '../../core/memory/breaks.ts';
import type { Break } from '../../core/model.ts';
import { reasonOf } from '../../core/reason.ts';
import { agreeBreak, takeBackBreak } from '../../store/agreeBreak.ts';
import { makePlanner } from '../../store/planner.ts';
import { useCollection } from '../../store/reactive.tsx';
import { span } from '../../ui/dates.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import { movesText } from './loadText.ts';

/** No one plans further, and the work of more days finds no room around them. */
const LONGEST = 90;

/** A break being thought about: what it would move, and how it is agreed to. */
export function createBreak() {
  const { collection, revision } = useCollection();
  // What happens elsewhere meanwhile does not take away what is being looked at.
  const today = createMemo(() => (revision(), collection.today.day));
  const [planned, set] = createSignal<Break>({ from: today() + 7, to: today() + 13 });
  const [plan, setPlan] = createSignal<BreakPlan | null>(null);
  const [failure, setFailure] = createSignal('');
  const others = createMemo(() => (revision(), collection.settings.breaks));

  const problem = () => {
    const { from, to } = planned();
    if (to - from >= LONGEST) return `A break has at most ${LONGEST} days.`;
    const other = others().find((each) => each.from <= to && from <= each.to);
    return other ? `Planned already: ${span(other.from, other.to, today())}.` : failure();
  };

  createEffect(() => {
    setPlan(null);
    setFailure('');
    const ask = { planned: planned(), today: today(), others: others() };
    if (problem() !== '') return;
    const planner = makePlanner(collection.columns);
    onCleanup(planner.close);
    planner
      .planBreak(ask)
      .then(setPlan, (error: unknown) =>
        setFailure(`What it moves could not be worked out: ${reasonOf(error)}.`),
      );
  });

  const text = () => {
    const known = plan();
    if (!known) return 'Working out what moves…';
    const dueOf = (card: number) => Math.max(today(), collection.columns.due[card]!);
    const earlier = known.moves.filter(({ card, due }) => due < dueOf(card)).length;
    return movesText(earlier, known.moves.length - earlier);
  };

  async function agree() {
    const known = plan();
    if (!known) return false;
    const about = planned();
    return saveOrSay(async () => {
      const agreed = await agreeBreak(collection, about, known.moves);
      const run = () => void saveOrSay(() => takeBackBreak(collection, agreed));
      showToast({
        text: `Break planned: ${span(about.from, about.to, today())}.`,
        action: { label: 'Undo', run },
      });
    });
  }

  return { planned, set, plan, text, problem, today, agree };
}
