import { createEffect, createSignal, Index, on, Show } from 'solid-js';
import { fetchLeeches, type FoundLeech } from '../../store/leeches.ts';
import { type OwnText, readBehind } from '../../store/ownText.ts';
import { useCollection } from '../../store/reactive.tsx';
import { fetchReports, type FoundReport, reportNote } from '../../store/reports.ts';
import { Button } from '../../ui/Button.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';

/** What waits to be put right: mistakes reported in review, edited notes whose deck went on, cards forgotten again and again. */
export function ToMend() {
  const { collection, revision } = useCollection();
  const [reports, setReports] = createSignal<FoundReport[]>([]);
  const [behind, setBehind] = createSignal<OwnText[]>([]);
  const [leeches, setLeeches] = createSignal<FoundLeech[]>([]);
  createEffect(
    on(revision, (now) => {
      // Where they cannot be read, nothing is listed.
      fetchReports(collection).then((found) => now === revision() && setReports(found), none);
      readBehind(collection).then((found) => now === revision() && setBehind(found), none);
      fetchLeeches(collection).then((found) => now === revision() && setLeeches(found), none);
    }),
  );

  async function dismiss({ note, text, title }: FoundReport) {
    if (!(await saveOrSay(() => reportNote(collection, note, null)))) return;
    const back = () => void saveOrSay(() => reportNote(collection, note, text));
    showToast({ text: `Report of ${title} dismissed.`, action: { label: 'Undo', run: back } });
  }

  return (
    <>
      <Show when={reports().length > 0}>
        <section aria-labelledby="reported-title">
          <h2 id="reported-title">Reported ({reports().length})</h2>
          <ul class="rows">
            <Index each={reports()}>
              {(report) => (
                <li class="mend-row">
                  <ListRow title={report().title} detail={report().text} {...wayTo(report())} />
                  <Button
                    look="bare"
                    aria-label={`Dismiss the report of ${report().title}`}
                    onClick={() => void dismiss(report())}
                  >
                    Dismiss
                  </Button>
                </li>
              )}
            </Index>
          </ul>
        </section>
      </Show>
      <Show when={behind().length > 0}>
        <section aria-labelledby="behind-title">
          <h2 id="behind-title">Changed under your edit ({behind().length})</h2>
          <p class="quiet">Their decks have another text since. Yours is asked until you choose.</p>
          <ul class="rows">
            <Index each={behind()}>
              {(note) => (
                <li>
                  <ListRow title={note().title} href={`/notes/${encodeURIComponent(note().id)}`} />
                </li>
              )}
            </Index>
          </ul>
        </section>
      </Show>
      <Show when={leeches().length > 0}>
        <section aria-labelledby="leeches-title">
          <h2 id="leeches-title">Leeches ({leeches().length})</h2>
          <p class="quiet">
            Forgotten again and again: edit or split them, or learn their terms first.
          </p>
          <ul class="rows">
            <Index each={leeches()}>
              {(leech) => (
                <li>
                  <ListRow
                    title={leech().title}
                    detail={leech().suspended ? 'Suspended' : ''}
                    value={`${leech().lapses} lapses`}
                    {...wayTo(leech())}
                  />
                </li>
              )}
            </Index>
          </ul>
        </section>
      </Show>
    </>
  );
}

const none = () => undefined;

/** To its note in its deck, where there is one. */
const wayTo = ({ deck, note }: { deck: string | null; note: string }) =>
  deck === null ? {} : { href: `/decks/${deck}?note=${encodeURIComponent(note)}` };
