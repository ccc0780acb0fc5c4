import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { createMemo, createSignal, Index, Show } from 'solid-js';
import {
  calendarYear,
  halves,
  yearOf,
  yearsOf,
  type CalendarPart,
} from '../../core/stats/calendar.ts';
import type { DaySummary } from '../../core/memory/context.ts';
import type { StudyDay } from '../../core/model.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { WeekGrid } from '../../ui/charts/WeekGrid.tsx';
import { calendarCells, calendarTable, levels } from './calendarCells.ts';
import { calendarCaption } from './captions.ts';
import type { Stats } from './createStats.ts';
import { monthText } from './words.ts';

const placeOf = ({ days }: CalendarPart, today: StudyDay) => {
  const first = days[0]!.day;
  return today >= first && today <= days.at(-1)!.day ? today - first : null;
};

interface Props {
  days: Stats['days'];
  today: StudyDay;
  /** Reviews so far today. */
  now: number;
}

/** Reviews by day, a year at a time. */
export function CalendarPanel(props: Props) {
  const [chosen, setChosen] = createSignal<number | null>(null);
  const days = (): readonly DaySummary[] => props.days.value() ?? [];
  const years = createMemo(() => yearsOf(days(), props.today));
  const year = () => chosen() ?? yearOf(props.today);
  const cells = createMemo(() => calendarYear(days(), year()));
  const level = createMemo(() => levels(cells()));
  /** Halves with something in them, and the present one: those before the start or ahead are left out. */
  const shown = createMemo(() =>
    halves(cells()).filter(
      (part) => placeOf(part, props.today) !== null || part.days.some(({ reviews }) => reviews > 0),
    ),
  );
  const name = ({ days }: CalendarPart) =>
    `${monthText(days[0]!.day)} to ${monthText(days.at(-1)!.day)}`;
  const caption = () => (props.days.value() ? calendarCaption(cells(), year(), props.now) : '');
  return (
    <Panel
      id="calendar"
      title="Calendar"
      caption={caption()}
      table={props.days.value() ? () => calendarTable(cells(), year(), props.today) : undefined}
      tools={
        <Show when={years().length > 1}>
          <div class="years">
            <IconButton
              label="Year before"
              icon={<ChevronLeft aria-hidden="true" />}
              disabled={year() <= years()[0]!}
              onClick={() => setChosen(year() - 1)}
            />
            <strong class="figures" aria-live="polite">
              {year()}
            </strong>
            <IconButton
              label="Year after"
              icon={<ChevronRight aria-hidden="true" />}
              disabled={year() >= years().at(-1)!}
              onClick={() => setChosen(year() + 1)}
            />
          </div>
        </Show>
      }
      note="Every grade counts, of cards and questions; days begin at the hour set in Settings, where you were. A darker square is a fuller day, by quarters of the days studied this year."
    >
      <Pending
        value={props.days.value()}
        failure={props.days.failure()}
        onRetry={props.days.retry}
        height={130 * shown().length}
      >
        {() => (
          <div class="halves">
            <Index each={shown()}>
              {(part) => (
                <WeekGrid
                  label={`Squares for the days of ${name(part())}. ${caption()}`}
                  cells={calendarCells(part().days, level(), props.today)}
                  weeks={part().weeks}
                  start={placeOf(part(), props.today)}
                />
              )}
            </Index>
          </div>
        )}
      </Pending>
    </Panel>
  );
}
