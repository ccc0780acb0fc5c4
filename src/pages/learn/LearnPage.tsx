import { Show } from 'solid-js';
import { createSheetParam } from '../../ui/sheetParam.ts';
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
        onChoose={(id) => {
          track.close();
          void actions.chooseTrack(id);
        }}
      />
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
