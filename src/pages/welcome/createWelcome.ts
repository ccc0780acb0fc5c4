import { useHref, useIsRouting, useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Settings } from '../../core/model.ts';
import { chooseTrack, switchedFor } from '../../store/chooseTrack.ts';
import { useCollection } from '../../store/reactive.tsx';
import { saveSettings } from '../../store/settings.ts';
import { isIosSafari, isStandalone } from '../../ui/install.ts';
import { offers } from '../../ui/perDay.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { trackModules } from '../../core/curriculum/curriculum.ts';
import { type Step, stepAfter, stepAt, stepsFor } from './steps.ts';
import { untilDecks } from './untilDecks.ts';

/** How many steps lie before this one, kept in the history entry itself. */
interface Depth {
  steps?: number;
}

/** The first run. Each answer is saved as it is given, so a reload loses none; each step is one of history, so Back works. */
export function createWelcome() {
  const { collection, revision, outline } = useCollection();
  const navigate = useNavigate();
  const home = useHref(() => '/');
  const location = useLocation<Depth>();
  const routing = useIsRouting();
  const [search, setSearch] = useSearchParams<{ step: string }>();
  const asked = stepsFor(isIosSafari() && !isStandalone());
  const [draft, setDraft] = createSignal<Settings>(collection.settings);
  const [busy, setBusy] = createSignal(false);
  const [slow, setSlow] = createSignal(false);
  const [leaving, setLeaving] = createSignal<'/' | '/review' | null>(null);
  // While one leaves, the way back through the steps is not shown.
  const step = createMemo<Step>((before) =>
    before && leaving() ? before : stepAt(asked, search.step),
  );
  const depth = () => location.state?.steps ?? 0;
  const today = () => (revision(), studyDay(collection.clock()));
  const modules = createMemo(() => trackModules(outline, draft().track));

  /** Ends the first run and leaves. */
  async function leave(to: '/' | '/review') {
    if (busy()) return;
    setBusy(true);
    const timer = setTimeout(() => setSlow(true), 150);
    const saved = await saveOrSay(async () => {
      if (to === '/review') await untilDecks(collection, outline, draft().track);
      const { track, aim, interview, newPerDay } = draft();
      const settings = saveSettings(collection, { aim, interview, newPerDay, welcomed: true });
      const on = switchedFor(collection, modules());
      const chosen =
        collection.settings.track === track &&
        collection.decks.every(({ number, enabled }) => on.get(number) === enabled);
      await Promise.all([settings, chosen || chooseTrack(collection, track, on)]);
    });
    clearTimeout(timer);
    setSlow(false);
    if (!saved) return setBusy(false);
    setLeaving(to);
    if (depth() > 0) window.history.go(-depth());
  }

  // The first run is no step one comes back to: its first entry becomes Today, and a card lies above that.
  createEffect(() => {
    const to = leaving();
    if (to === null || depth() > 0 || routing()) return;
    if (to === '/review') window.history.replaceState(null, '', home());
    navigate(to, { replace: to === '/' });
  });

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
    change(patch: Partial<Settings>) {
      setDraft((before) => ({ ...before, ...patch }));
      void saveOrSay(() => saveSettings(collection, patch));
    },
    next() {
      const following = stepAfter(asked, step());
      if (following) setSearch({ step: following }, { state: { steps: depth() + 1 } });
      else void leave('/review');
    },
    back: () => navigate(-1),
    skip: () => void leave('/'),
  };
}
