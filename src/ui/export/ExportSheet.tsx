import { createSignal, Match, Switch } from 'solid-js';
import { type NoteFormat, noteFormats } from '../../core/exchange/formats.ts';
import { Button } from '../Button.tsx';
import { RadioList } from '../RadioList.tsx';
import { Sheet } from '../Sheet.tsx';
import { WorkLine } from '../WorkLine.tsx';
import { createExporting, type Job } from './createExporting.ts';
import { formatTexts } from './formatTexts.ts';
import { Outcome } from './Outcome.tsx';
import './export.css';

interface Props {
  title: string;
  /** What goes out, in words: "42 cards in 2 decks". */
  what: string;
  start: (format: NoteFormat, report: (share: number) => void) => Job;
  onClose: () => void;
  onBack?: (() => void) | undefined;
}

/** Cards on their way out: in which format, the work, and where the file goes. It lives as long as it is open. */
export default function ExportSheet(props: Props) {
  const work = createExporting();
  return (
    <Sheet open title={props.title} onClose={props.onClose} onBack={props.onBack}>
      <div class="export">
        <Switch fallback={<Outcome work={work} onClose={props.onClose} />}>
          <Match when={work.state().step === 'ready'}>
            <Choice
              what={props.what}
              onExport={(format) => work.run((report) => props.start(format, report))}
            />
          </Match>
          <Match when={working(work.state())}>
            {(now) => (
              <WorkLine doing="Writing the file" share={now().share} onCancel={work.stop} />
            )}
          </Match>
        </Switch>
      </div>
    </Sheet>
  );
}

const working = <T extends { step: string }>(state: T) =>
  state.step === 'working' && (state as T & { share: number });

function Choice(props: { what: string; onExport: (format: NoteFormat) => void }) {
  const [format, setFormat] = createSignal<NoteFormat>('markdown');
  const text = () => formatTexts[format()];
  return (
    <>
      <RadioList
        legend="Format"
        choices={noteFormats.map((value) => ({
          value,
          label: formatTexts[value].label,
          detail: formatTexts[value].detail,
        }))}
        value={format()}
        onChange={setFormat}
      />
      <dl class="export-about">
        <dt>In it</dt>
        <dd>
          {props.what}. {text().holds}
        </dd>
        <dt>Not in it</dt>
        <dd>{text().leaves}</dd>
      </dl>
      <div class="sheet-foot">
        <Button look="primary" wide onClick={() => props.onExport(format())}>
          Export
        </Button>
      </div>
    </>
  );
}
