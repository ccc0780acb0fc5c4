import { useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Settings } from '../../core/model.ts';
import { chooseTrack, switchedFor } from '../../store/chooseTrack.ts';
import { useCollection } from '../../store/reactive.tsx';
import { saveSettings } from '../../store/settings.ts';
import { isIosSafari, isStandalone } from '../../ui/install.ts';
import { offers } from '../../ui/perDay.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { trackModules } from '../../core/curriculum/curriculum.ts';
import { stepAfter, stepAt, stepsFor } from './steps.ts';
import { untilDecks } from './untilDecks.ts';

/** The first run: a draft of the settings, saved once at its end. Each step is one of history, so Back works. */
export function createWelcome() {
  const { collection, revision, outline } = useCollection();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams<{ step: string }>();
  const asked = stepsFor(isIosSafari() && !isStandalone());
  const [draft, setDraft] = createSignal<Settings>(collection.settings);
  const [busy, setBusy] = createSignal(false);
  const [slow, setSlow] = createSignal(false);
  const step = createMemo(() => stepAt(asked, search.step));
  const today = () => (revision(), studyDay(collection.clock()));
  const modules = createMemo(() => trackModules(outline, draft().track));

  /** Saves the draft and leaves; the first run is no step one comes back to. */
  async function leave(to: '/' | '/review') {
    if (busy()) return;
    setBusy(true);
    const timer = setTimeout(() => setSlow(true), 150);
    const saved = await saveOrSay(async () => {
      if (to === '/review') await untilDecks(collection, modules());
      const { track, ...rest } = draft();
      await saveSettings(collection, { ...rest, welcomed: true });
      await chooseTrack(collection, track, switchedFor(collection, modules()));
    });
    clearTimeout(timer);
    setBusy(false);
    setSlow(false);
    if (saved) navigate(to, { replace: true });
  }

  return {
    outline,
    asked,
    step,
    draft,
    busy,
    /** Long enough under way to say so. */
    slow,
    today,
    /** What each number of new cards a day leads to, as far as decks are installed by now. */
    forecasts: createMemo(() => {
      revision();
      const { columns, usual } = collection;
      const on = switchedFor(collection, modules());
      const decks = collection.decks.map((deck) => ({ ...deck, enabled: on.get(deck.number)! }));
      return offers({ columns, decks, settings: draft(), usual, today: today() });
    }),
    change: (patch: Partial<Settings>) => setDraft((before) => ({ ...before, ...patch })),
    next() {
      const following = stepAfter(asked, step());
      if (following) setSearch({ step: following });
      else void leave('/review');
    },
    back: () => navigate(-1),
    skip: () => void leave('/'),
  };
}
