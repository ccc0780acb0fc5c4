import { lazy, Suspense } from 'solid-js';
import { deleteEverything } from '../../store/erase.ts';
import { startExport } from '../../store/exportWorker.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { AboutGroup } from './AboutGroup.tsx';
import { Backup } from './Backup.tsx';
import { createSettings } from './createSettings.ts';
import { EraseSheet } from './EraseSheet.tsx';
import { InstallSheet } from './InstallSheet.tsx';
import { Group } from './Group.tsx';
import { LookGroup } from './LookGroup.tsx';
import { MemoryGroup } from './MemoryGroup.tsx';
import { PlanGroup } from './PlanGroup.tsx';
import { PlanSheets } from './PlanSheets.tsx';
import { QuestionsGroup } from './QuestionsGroup.tsx';
import { ReminderSheet } from './ReminderSheet.tsx';
import { StorageGroup } from './StorageGroup.tsx';
import './settings.css';

const ExportSteps = lazy(() => import('../../ui/export/ExportSteps.tsx'));

/** Plain lists with the current values at the right. */
export default function SettingsPage() {
  const settings = createSettings();
  const panel = createSheetParam('set');

  async function erase() {
    await deleteEverything(settings.collection);
    // A new start, as at the very first visit.
    window.location.replace(import.meta.env.BASE_URL);
  }

  return (
    <main class="page settings" id="main">
      <h1>Settings</h1>
      <PlanGroup
        settings={settings.settings()}
        outline={settings.outline}
        today={settings.today()}
        onOpen={panel.open}
      />
      <QuestionsGroup settings={settings.settings()} save={settings.save} />
      <MemoryGroup
        settings={settings.settings()}
        presets={settings.presets()}
        save={settings.save}
      />
      <Group title="Review">
        <li>
          <ListRow
            title="How cards are answered"
            detail="Buttons, goal, gestures, reading aloud"
            href="/settings/review"
          />
        </li>
      </Group>
      <LookGroup settings={settings.settings()} save={settings.save} />
      <Backup collection={settings.collection} revision={settings.revision} panel={panel} />
      <StorageGroup onExportLog={() => panel.open('log')} onErase={() => panel.open('erase')} />
      <AboutGroup onInstallSteps={() => panel.open('install')} />
      <PlanSheets panel={panel.value()} settings={settings} onClose={panel.close} />
      <ReminderSheet
        open={panel.value() === 'reminder'}
        collection={settings.collection}
        onClose={panel.close}
      />
      <InstallSheet open={panel.value() === 'install'} onClose={panel.close} />
      <Sheet open={panel.value() === 'log'} title="Export the review log" onClose={panel.close}>
        <Suspense>
          <ExportSteps
            what="Every review of every card, a row each"
            formats={['log']}
            start={(choice, report) =>
              startExport({ name: settings.collection.name, ...choice }, report)
            }
            onClose={panel.close}
          />
        </Suspense>
      </Sheet>
      <EraseSheet open={panel.value() === 'erase'} onClose={panel.close} onErase={erase} />
    </main>
  );
}
