import { createSignal, Match, Show, Switch } from 'solid-js';
import {
  type ExportChoice,
  type ExportFormat,
  mayHoldHistory,
  noteFormats,
} from '../../core/exchange/formats.ts';
import { Button } from '../Button.tsx';
import { RadioList } from '../RadioList.tsx';
import { Switch as Toggle } from '../Switch.tsx';
import { WorkLine } from '../WorkLine.tsx';
import { createExporting, type Job } from './createExporting.ts';
import { formatTexts } from './formatTexts.ts';
import { Outcome } from './Outcome.tsx';
import './export.css';

interface Props {
  /** What goes out, in words: "42 cards in 2 decks". */
  what: string;
  /** Those to choose from; where it is left out, all that notes can leave in. */
  formats?: readonly ExportFormat[];
  start: (choice: ExportChoice, report: (share: number) => void) => Job;
  onClose: () => void;
}

/** A sheet's content for cards on their way out: in which format, the work, and where the file goes. */
export default function ExportSteps(props: Props) {
  const work = createExporting();
  return (
    <div class="export">
      <Switch fallback={<Outcome work={work} onClose={props.onClose} />}>
        <Match when={work.state().step === 'ready'}>
          <Choice
            what={props.what}
            formats={props.formats ?? noteFormats}
            onExport={(choice) => work.run((report) => props.start(choice, report))}
          />
        </Match>
        <Match when={working(work.state())}>
          {(now) => <WorkLine doing="Writing the file" share={now().share} onCancel={work.stop} />}
        </Match>
      </Switch>
    </div>
  );
}

const working = <T extends { step: string }>(state: T) =>
  state.step === 'working' && (state as T & { share: number });

interface ChoiceProps {
  what: string;
  formats: readonly ExportFormat[];
  onExport: (choice: ExportChoice) => void;
}

function Choice(props: ChoiceProps) {
  const [format, setFormat] = createSignal(props.formats[0]!);
  const [history, setHistory] = createSignal(true);
  const text = () => formatTexts[format()];
  return (
    <>
      <Show when={props.formats.length > 1}>
        <RadioList
          legend="Format"
          choices={props.formats.map((value) => ({
            value,
            label: formatTexts[value].label,
            detail: formatTexts[value].detail,
          }))}
          value={format()}
          onChange={setFormat}
        />
      </Show>
      <Show when={mayHoldHistory(format())}>
        <Toggle
          label="With schedules and reviews"
          detail="Without them all cards are new to whoever gets the file"
          checked={history()}
          onChange={setHistory}
        />
      </Show>
      <dl class="export-about">
        <dt>In it</dt>
        <dd>
          {props.what}. {text().holds}
        </dd>
        <dt>Not in it</dt>
        <dd>{text().leaves}</dd>
      </dl>
      <div class="sheet-foot">
        <Button
          look="primary"
          wide
          onClick={() => props.onExport({ format: format(), history: history() })}
        >
          Export
        </Button>
      </div>
    </>
  );
}
