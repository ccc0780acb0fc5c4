import { lazy, Show, Suspense } from 'solid-js';
import { trackModules } from '../../core/curriculum/curriculum.ts';
import { startExport } from '../../store/exportWorker.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { trackTitle } from '../../ui/tracks.ts';
import { count } from '../../ui/words.ts';
import { createLearn } from './createLearn.ts';
import { createLearnActions } from './createLearnActions.ts';
import { KnowSheet } from './KnowSheet.tsx';
import { Modules } from './Modules.tsx';
import { QuestionsSheet } from './QuestionsSheet.tsx';
import { PrerequisiteMap } from './PrerequisiteMap.tsx';
import { SlimKey } from '../../ui/SlimBar.tsx';
import { TrackRows } from './TrackRows.tsx';
import { TrackSheet } from './TrackSheet.tsx';
import { whereText } from './whereText.ts';
import './learn.css';

const ExportSteps = lazy(() => import('../../ui/export/ExportSteps.tsx'));

/** Where one is, what is switched on, and the ways one can go. */
export default function LearnPage() {
  const learn = createLearn();
  const actions = createLearnActions(learn);
  const track = createSheetParam('track');
  const known = createSheetParam('know');
  const questions = createSheetParam('questions');
  const where = () => {
    const current = learn.current();
    return whereText({
      view: current === null ? null : learn.view(current),
      place: current === null ? 0 : learn.track().indexOf(current) + 1,
      modules: learn.track().length,
      newPerDay: learn.settings().newPerDay,
      allSeen: learn.allSeen(),
      today: learn.today(),
    });
  };
  const exporting = createSheetParam('export');
  const decksOf = (id: string | null) => {
    const modules = new Set<string | null>(trackModules(learn.curriculum, id ?? ''));
    return learn.collection.decks.filter(({ module }) => modules.has(module));
  };
  const knowing = () => learn.views().find((view) => view.module.id === known.value());

  return (
    <main class="page learn" id="main">
      <header class="learn-head">
        <h1>Learn</h1>
        <p class="figures">{where()}</p>
        <SlimKey />
      </header>
      <Modules
        learn={learn}
        ids={learn.track()}
        title={learn.title()}
        onSwitch={actions.switchDeck}
        onKnow={known.open}
        onQuestions={questions.open}
        onResume={(cards) => void actions.resume(cards)}
      />
      <Show when={learn.others().length > 0}>
        <Modules
          learn={learn}
          ids={learn.others()}
          title="Outside your track"
          onSwitch={actions.switchDeck}
          onKnow={known.open}
          onQuestions={questions.open}
          onResume={(cards) => void actions.resume(cards)}
        />
      </Show>
      <TrackRows
        curriculum={learn.curriculum}
        chosen={learn.settings().track}
        onOpen={track.open}
      />
      <PrerequisiteMap
        modules={learn.curriculum.modules}
        inTrack={learn.inTrack()}
        current={learn.current()}
      />
      <TrackSheet
        curriculum={learn.curriculum}
        track={track.value()}
        chosen={learn.settings().track}
        onClose={track.close}
        onExport={
          decksOf(track.value()).length > 0 ? () => exporting.open(track.value()!) : undefined
        }
        onChoose={(id) => {
          track.close();
          void actions.chooseTrack(id);
        }}
      />
      <Sheet
        open={exporting.value() !== null}
        title={`Export ${trackTitle(learn.curriculum, exporting.value() ?? '')}`}
        onClose={exporting.close}
      >
        <Suspense>
          <ExportSteps
            what={`All cards of ${count(decksOf(exporting.value()).length, 'deck')}`}
            start={(choice, report) => {
              const scope = {
                decks: decksOf(exporting.value()).map(({ number }) => number),
                title: trackTitle(learn.curriculum, exporting.value()!),
              };
              return startExport({ name: learn.collection.name, scope, ...choice }, report);
            }}
            onClose={exporting.close}
          />
        </Suspense>
      </Sheet>
      <QuestionsSheet learn={learn} module={questions.value()} onClose={questions.close} />
      <KnowSheet
        open={known.value() !== null && knowing() !== undefined}
        title={knowing()?.module.title ?? ''}
        cards={knowing()?.unseen.length ?? 0}
        onClose={known.close}
        onConfirm={() => {
          const view = knowing();
          known.close();
          if (view) void actions.know(view);
        }}
      />
    </main>
  );
}
