import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { ListRow } from '../../ui/ListRow.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { figure } from '../../ui/words.ts';
import { createCounts, WARM_UP } from './createCounts.ts';
import { StudySheets } from './StudySheets.tsx';
import { type Wish, wishUrl } from './wishes.ts';
import './custom.css';

/** More than the day asks for: what can be practised, and what can be done ahead. */
export default function CustomPage() {
  const counts = createCounts();
  const panel = createSheetParam('choose');

  const Direct = (props: {
    title: string;
    detail: string;
    wish: Wish & { kind: 'warmup' | 'forgotten' };
  }) => {
    const cards = () => counts.of(props.wish);
    return (
      <li>
        <ListRow
          title={props.title}
          detail={props.detail}
          value={cards() === null ? '' : figure(cards()!)}
          {...(cards() ? { href: wishUrl(props.wish) } : {})}
        />
      </li>
    );
  };
  const Choice = (props: { title: string; detail: string; panel: string }) => (
    <li>
      <ListRow title={props.title} detail={props.detail} onClick={() => panel.open(props.panel)} />
    </li>
  );

  return (
    <main class="page custom" id="main">
      <header>
        <A href="/" class="custom-up">
          Today
        </A>
        <h1>Study more</h1>
        <Show when={counts.failure()}>
          {(reason) => <p role="alert">The cards could not be counted: {reason()}.</p>}
        </Show>
      </header>
      <section aria-labelledby="practice">
        <h2 id="practice">Practice</h2>
        <p class="quiet">Practice: schedules stay as they are. Answers are not written down.</p>
        <ul class="rows">
          <Direct
            title="Fifteen-minute warm-up"
            detail="Weighty and shaky cards first"
            wish={{ kind: 'warmup', minutes: WARM_UP }}
          />
          <Direct
            title="Forgotten today"
            detail="Cards that got Again today"
            wish={{ kind: 'forgotten' }}
          />
          <Choice title="Preview new" detail="What comes next, before it counts" panel="preview" />
          <Choice title="By state" detail="Young, lapsed, leeches, flagged …" panel="state" />
          <Choice title="By module" detail="Seen cards of one module" panel="module" />
          <Choice title="By tag" detail="Seen cards with one tag" panel="tag" />
          <Choice title="By search" detail="Whatever the card browser can find" panel="search" />
        </ul>
      </section>
      <section aria-labelledby="ahead">
        <h2 id="ahead">Ahead of time</h2>
        <p class="quiet">These grades count: each card gets its next date from today.</p>
        <ul class="rows">
          <Choice title="Due ahead" detail="Reviews of the next days, today" panel="ahead" />
        </ul>
      </section>
      <StudySheets panel={panel.value()} counts={counts} onClose={panel.close} />
    </main>
  );
}
