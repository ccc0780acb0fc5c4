import { A } from '@solidjs/router';
import { createResource, Match, Show, Switch } from 'solid-js';
import type { CardFacts } from '../../core/memory/cardFacts.ts';
import { reasonOf } from '../../core/reason.ts';
import { Facts } from '../Facts.tsx';
import { DataTable } from '../charts/DataTable.tsx';
import { head, rowTexts, summary } from './factTexts.ts';
import { ForgettingCurve } from './ForgettingCurve.tsx';
import { whyText } from './whyText.ts';
import './card-sheets.css';

/** All that is known of a card: how it stands, why it comes when it does, and everything done to it. */
export default function CardInfo(props: { read: () => Promise<CardFacts | null> }) {
  const [facts] = createResource(() =>
    props.read().then(
      (found) => ({ found, failed: null }),
      (error: unknown) => ({ found: null, failed: reasonOf(error) }),
    ),
  );
  return (
    <div class="card-info">
      <Switch>
        <Match when={facts()?.failed}>
          {(reason) => <p>The card’s history could not be read: {reason()}.</p>}
        </Match>
        <Match when={facts()?.found} keyed>
          {(found) => <Known facts={found} />}
        </Match>
        <Match when={facts()}>
          <p>This card is no longer on this device.</p>
        </Match>
      </Switch>
    </div>
  );
}

function Known(props: { facts: CardFacts }) {
  return (
    <>
      <p class="card-info-title">{props.facts.title}</p>
      <h3>Why this date?</h3>
      <p>{whyText(props.facts)}</p>
      <A class="card-info-more" href="/settings/scheduling/how">
        How scheduling works
      </A>
      <Show when={props.facts.schedule.stability > 0}>
        <ForgettingCurve facts={props.facts} />
      </Show>
      <Facts rows={summary(props.facts)} />
      <h3>History</h3>
      <Show
        when={props.facts.rows.length > 0}
        fallback={<p class="quiet">Nothing yet: the card has not been asked.</p>}
      >
        <DataTable
          caption="Everything done to this card"
          head={head}
          rows={rowTexts(props.facts)}
        />
      </Show>
    </>
  );
}
