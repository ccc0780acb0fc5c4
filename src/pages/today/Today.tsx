import { Match, Show, Switch } from 'solid-js';
import { InstallOffer } from '../../ui/InstallOffer.tsx';
import { InterviewSheet } from '../../ui/InterviewSheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { BackupLine } from './BackupLine.tsx';
import { breakText } from './breakText.ts';
import { Comeback } from './Comeback.tsx';
import { Countdown } from './Countdown.tsx';
import { createToday } from './createToday.ts';
import { GoalLine } from '../../ui/GoalLine.tsx';
import { Done } from './Done.tsx';
import { Empty } from './Empty.tsx';
import { Headline } from './Headline.tsx';
import { More } from './More.tsx';
import { moduleLines } from './moduleLines.ts';
import { ModuleLines } from './ModuleLines.tsx';
import { PaceSheet } from './PaceSheet.tsx';
import { QuestionsRow } from './QuestionsRow.tsx';
import { headline } from './headline.ts';
import { Week } from './Week.tsx';
import { Work } from './Work.tsx';
import './today.css';

/** What is to be done today, where it comes from, and how the week went. */
export function Today() {
  const today = createToday();
  const { shown, state } = today;
  const sheet = createSheetParam('change');
  return (
    <main class="page today" id="main">
      <Headline
        day={shown().day}
        title={today.empty() ? 'Nothing to learn yet' : headline(state(), shown())}
      >
        <Show when={shown().interview}>
          {(interview) => <Countdown {...interview()} onChange={() => sheet.open('interview')} />}
        </Show>
        <Show when={breakText(today.settings().breaks, shown().day)}>
          {(text) => <p class="figures">{text()}</p>}
        </Show>
        <Show when={today.goal()}>{(goal) => <GoalLine {...goal()} />}</Show>
      </Headline>
      <div class="today-act">
        <Switch>
          <Match when={today.empty()}>{(why) => <Empty why={why()} />}</Match>
          <Match when={state() === 'comeback' && shown().comeback}>
            {(offer) => (
              <Comeback
                {...offer()}
                onPace={() => today.startPaced(offer().pace)}
                onAll={() => today.startPaced(offer().waiting)}
                onChange={() => sheet.open('pace')}
              />
            )}
          </Match>
          <Match when={state() === 'work'}>
            <Work
              pace={today.pace()}
              clear={today.clear()}
              onStart={today.review}
              onChange={() => sheet.open('pace')}
            />
          </Match>
          <Match when={true}>
            <Done {...shown()} later={state() === 'later'} onMore={today.learnMore} />
          </Match>
        </Switch>
        <QuestionsRow
          {...shown().questions}
          next={!['work', 'comeback'].includes(state())}
          onAnswer={today.answer}
        />
        <Show when={today.started()}>
          <More backlog={state() === 'work' && today.backlog()} onPace={() => sheet.open('pace')} />
        </Show>
      </div>
      <Show when={state() === 'work'}>
        <ModuleLines lines={moduleLines(shown().modules, today.outline)} />
      </Show>
      <Show when={today.started()}>
        <InstallOffer />
        <Week today={shown().day} done={shown().week} />
        <BackupLine />
      </Show>
      <Show when={sheet.value() === 'pace'}>
        <PaceSheet
          {...today.paces()}
          onClose={sheet.close}
          onStart={today.startPaced}
          onEnd={() => {
            sheet.close();
            void today.save({ pace: null });
          }}
        />
      </Show>
      <InterviewSheet
        open={sheet.value() === 'interview'}
        today={shown().day}
        value={today.settings().interview}
        onClose={sheet.close}
        onSave={(interview) => {
          sheet.close();
          void today.save({ interview });
        }}
      />
    </main>
  );
}
