import { A } from '@solidjs/router';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { AnswerGroup } from './AnswerGroup.tsx';
import { createSettings } from './createSettings.ts';
import { GestureGroup } from './GestureGroup.tsx';
import { GestureSheet } from './GestureSheet.tsx';
import { GoalGroup } from './GoalGroup.tsx';
import { HelpGroup } from './HelpGroup.tsx';
import './settings.css';
import './review.css';

/** How a review looks, sounds and is worked: all off or plain until switched on. */
export default function ReviewSettingsPage() {
  const { settings, save } = createSettings();
  const panel = createSheetParam('set');
  return (
    <main class="page settings" id="main">
      <header>
        <A href="/settings" class="settings-up">
          Settings
        </A>
        <h1>Review</h1>
      </header>
      <AnswerGroup settings={settings()} save={save} />
      <GoalGroup goal={settings().goal} save={save} />
      <GestureGroup gestures={settings().gestures} save={save} onOpen={panel.open} />
      <HelpGroup settings={settings()} save={save} />
      <GestureSheet
        panel={panel.value()}
        gestures={settings().gestures}
        save={save}
        onClose={panel.close}
      />
    </main>
  );
}
