import { A } from '@solidjs/router';
import { createSignal, onCleanup, Show } from 'solid-js';
import { deleteBreak } from '../../store/agreeBreak.ts';
import { useCollection } from '../../store/reactive.tsx';
import type { Break, Preset } from '../../core/model.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { showToast } from '../../ui/toasts.ts';
import { BreaksGroup } from './BreaksGroup.tsx';
import { BreakSheet } from './BreakSheet.tsx';
import { createDraft } from './createDraft.ts';
import { EasyDays } from './EasyDays.tsx';
import { LimitsGroup } from './LimitsGroup.tsx';
import { LoadPreview } from './LoadPreview.tsx';
import { OptimizeSheet } from './OptimizeSheet.tsx';
import { OrderGroup } from './OrderGroup.tsx';
import { PresetGroup } from './PresetGroup.tsx';
import { PresetSheets } from './PresetSheets.tsx';
import { WeightsSheet } from './WeightsSheet.tsx';
import './scheduling.css';

/** Everything that decides when cards come; nothing of it holds before it is saved. */
export default function SchedulingPage() {
  const { collection, revision } = useCollection();
  const draft = createDraft();
  const panel = createSheetParam('set');
  const [chosen, setChosen] = createSignal('cards');
  const today = () => (revision(), collection.today.day);

  // Who leaves in mid-choice can still save.
  onCleanup(() => {
    if (!draft.changed()) return;
    const action = { label: 'Save', run: () => void draft.save() };
    showToast({ text: 'What you changed in Scheduling is not saved.', action });
  });

  const preset = () => draft.presets()[chosen()] ?? draft.presets()['cards']!;

  /** They are chosen, not yet saved: what they would do is shown first. */
  function takeWeights(patch: Pick<Preset, 'weights' | 'trained'>) {
    draft.setPreset(preset().id, patch);
    panel.close();
  }

  async function removeBreak(planned: Break) {
    if (await saveOrSay(() => deleteBreak(collection, planned)))
      showToast({ text: 'Break deleted. Cards that moved for it stay where they are.' });
  }

  return (
    <main class="page scheduling" id="main">
      <header>
        <A href="/settings" class="scheduling-up">
          Settings
        </A>
        <h1>Scheduling</h1>
        <p class="quiet">
          What you change here holds from the next grade on. Due dates stay unless you reschedule.
        </p>
        <A href="/settings/scheduling/how" class="scheduling-up">
          How scheduling works
        </A>
      </header>
      <PresetGroup draft={draft} chosen={chosen()} onChoose={setChosen} onOpen={panel.open} />
      <OrderGroup settings={draft.settings()} onChange={draft.setSettings} />
      <section aria-labelledby="week">
        <h2 id="week">Week</h2>
        <EasyDays
          shares={draft.settings().easyDays}
          onChange={(easyDays) => draft.setSettings({ easyDays })}
        />
      </section>
      <BreaksGroup
        breaks={draft.saved().settings.breaks.filter(({ to }) => to >= today())}
        today={today()}
        onPlan={() => panel.open('break')}
        onDelete={(planned) => void removeBreak(planned)}
      />
      <LimitsGroup settings={draft.settings()} />
      <LoadPreview draft={draft} />
      <PresetSheets
        panel={panel.value()}
        preset={preset()}
        onClose={panel.close}
        onChoose={setChosen}
      />
      <Show when={panel.value() === 'optimize'}>
        <OptimizeSheet
          preset={preset()}
          decks={draft.saved().decks}
          onTrained={takeWeights}
          onClose={panel.close}
        />
      </Show>
      <Show when={panel.value() === 'weights'}>
        <WeightsSheet preset={preset()} onChange={takeWeights} onClose={panel.close} />
      </Show>
      <Show when={panel.value() === 'break'}>
        <BreakSheet onClose={panel.close} />
      </Show>
    </main>
  );
}
