import { A, useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { sumAnswers } from '../../core/stats/answers.ts';
import { Button } from '../../ui/Button.tsx';
import { CalendarPanel } from './CalendarPanel.tsx';
import { sentence } from './captions.ts';
import { createStats } from './createStats.ts';
import { DuePanel } from './DuePanel.tsx';
import { LookAhead } from './LookAhead.tsx';
import { More } from './More.tsx';
import { RetentionPanel } from './RetentionPanel.tsx';
import { Scope } from './Scope.tsx';
import { TodayPanel } from './TodayPanel.tsx';
import './stats.css';

/** How it goes: today, what comes, what stays, and every day so far. */
export default function StatsPage() {
  const stats = createStats();
  const navigate = useNavigate();
  return (
    <main class="page stats" id="main">
      <header class="stats-head">
        <h1>Stats</h1>
        <Show
          when={stats.started()}
          fallback={
            <>
              <p>Nothing reviewed yet. Figures begin with your first card.</p>
              <Button look="primary" onClick={() => navigate('/')}>
                Go to today’s cards
              </Button>
            </>
          }
        >
          <p class="stats-sentence figures">{sentence(stats.answers(), stats.recall())}</p>
          <Scope stats={stats} />
        </Show>
      </header>
      <Show when={stats.started()}>
        <div class="panels">
          <TodayPanel answers={stats.answers()} />
          <DuePanel
            rows={stats.due()}
            load={stats.load()}
            range={stats.range()}
            today={stats.today()}
          />
          <RetentionPanel
            figures={stats.figures}
            span={stats.span()}
            reach={stats.back()}
            today={stats.today()}
            aim={stats.aim()}
          />
          <CalendarPanel
            days={stats.days}
            today={stats.today()}
            now={sumAnswers(stats.answers()).count}
          />
        </div>
        <More stats={stats} />
      </Show>
      <LookAhead />
      <Show when={stats.started()}>
        <p class="quiet stats-source">
          “As Anki’s” means: counted as Anki’s manual has it under Graphs and Statistics, and as its
          program does. How each figure is counted stands beneath its table, and how a card comes to
          its next date under <A href="/settings/scheduling/how">How scheduling works</A>.
        </p>
      </Show>
    </main>
  );
}
