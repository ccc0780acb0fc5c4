import { useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { useCollection } from '../../store/reactive.tsx';
import { Answering } from './Answering.tsx';
import { findQuestion } from './findQuestion.ts';
import './answer.css';

/** Interview questions, one at a time; `?question=<note id>` asks a certain one now. */
export default function AnswerPage() {
  const { collection } = useCollection();
  const [search] = useSearchParams<{ question?: string }>();
  // Once only: an address that changes by a sheet must not begin the session anew.
  const id = search.question;
  if (!id) return <Answering />;
  const [card] = createResource(() => findQuestion(collection, id));
  return (
    <Show when={!card.loading}>
      <Answering asked={card.error ? undefined : card()} />
    </Show>
  );
}
