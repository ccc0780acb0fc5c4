import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { createPlay } from './createPlay.ts';
import { DifficultyCurve, RetentionCurve, StabilityCurve } from './Curves.tsx';
import { formulas } from './formulas.ts';
import { Grades } from './Grades.tsx';
import './how.css';

const algorithm = 'https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm';
const library = 'https://github.com/open-spaced-repetition/ts-fsrs';

/** How a card's next date comes about, with curves to drag. */
export default function HowPage() {
  const playing = createPlay();
  return (
    <main class="page how" id="main">
      <header>
        <A href="/settings/scheduling" class="how-up">
          Scheduling
        </A>
        <h1>How scheduling works</h1>
        <p>
          A card should come back just before it is forgotten. Engram asks FSRS when that is: a
          model of memory that knows three things of every card. Drag the dots; nothing here is
          saved.
        </p>
      </header>

      <section aria-labelledby="stability">
        <h2 id="stability">Stability and retrievability</h2>
        <p>
          <strong>Retrievability</strong> is the chance that you recall the card now. It is 100 %
          right after an answer and falls day by day, fast at first. <strong>Stability</strong> says
          how slowly: the days until it has fallen to 90 %. The card is due where the curve meets
          the retention you desire, the dashed line.
        </p>
        <StabilityCurve playing={playing} />
      </section>

      <section aria-labelledby="retention">
        <h2 id="retention">Desired retention</h2>
        <p>
          The only thing to choose: how many of a hundred due cards you want to recall. A little
          more costs many reviews, since every interval shrinks. Which is the least work for you,
          the <A href="/stats#least-work">simulator</A> estimates.
        </p>
        <RetentionCurve playing={playing} />
      </section>

      <section aria-labelledby="difficulty">
        <h2 id="difficulty">Difficulty</h2>
        <p>
          <strong>Difficulty</strong>, from 1 to 10, says how hard it is to make the card more
          stable. It rises with Again and Hard and falls with Easy. Each time you recall a card its
          stability grows, a hard one’s less than an easy one’s.
        </p>
        <DifficultyCurve playing={playing} />
      </section>

      <section aria-labelledby="grades">
        <h2 id="grades">What each grade does</h2>
        <p>
          You say how it went, and only that. Hard means recalled with effort: a card you did not
          know is Again, or its stability grows where it should fall.
        </p>
        <Grades playing={playing} />
      </section>

      <section aria-labelledby="engram">
        <h2 id="engram">What Engram does with it</h2>
        <ul class="points">
          <li>
            Days are study days: they begin at {playing.rollover()}:00 of your own time zone, and
            what elapsed is counted in whole ones. FSRS libraries count from midnight in Greenwich,
            or in spans of 24 hours.
          </li>
          <li>
            An interval is whole, at least a day and at most the preset’s maximum. A better grade
            waits at least a day longer, and Hard never longer than Good, as in Anki.
          </li>
          <li>
            From 2.5 days on it is spread over a few days around its date, so that cards learnt
            together part. Balanced presets prefer days with less to do, your easy days and what
            lies outside of planned breaks. The place is drawn from the card itself: the interval on
            the button is the one you get.
          </li>
          <li>
            Learning and relearning steps go by the clock. Their answers count too, by the formula
            for a second answer on the same day.
          </li>
          <li>
            Only your answers are kept as truth: stability and difficulty are worked out from them,
            and again when you change the weights. Due dates already given stay.
          </li>
          <li>
            Interview questions have a preset of their own, with a lower desired retention and no
            steps, because an answer takes minutes.
          </li>
        </ul>
      </section>

      <section aria-labelledby="formulas">
        <h2 id="formulas">The formulas</h2>
        <p>
          FSRS-6 has 21 weights, w₀ to w₂₀, which are fitted to many people’s reviews and can be
          fitted to yours. D is difficulty, S stability, R retrievability at the time of the answer;
          a stroke marks what comes after it.
        </p>
        <dl class="how-formulas">
          <For each={formulas}>
            {({ title, says, lines }) => (
              <>
                <dt>{title}</dt>
                <dd>
                  <div
                    class="how-formula"
                    tabindex="0"
                    role="group"
                    aria-label={`${title}, formula`}
                  >
                    {lines()}
                  </div>
                  <p class="quiet">{says}</p>
                </dd>
              </>
            )}
          </For>
        </dl>
        <p class="quiet">
          After{' '}
          <a href={algorithm} target="_blank" rel="noreferrer">
            The Algorithm
          </a>{' '}
          of open-spaced-repetition, as{' '}
          <a href={library} target="_blank" rel="noreferrer">
            ts-fsrs
          </a>{' '}
          computes it, which schedules here.
        </p>
      </section>
    </main>
  );
}
