import { createEffect, Show, type JSX } from 'solid-js';
import type { RecallFigures } from '../../store/statsRecall.ts';
import { createNear } from '../../ui/charts/createNear.ts';
import type { Table } from '../../ui/charts/DataTable.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import type { Recall } from './createRecall.ts';

interface Props {
  id: string;
  title: string;
  recall: Recall;
  caption: (figures: RecallFigures) => string;
  /** Whether there is anything to draw; without it the caption says all. */
  any: (figures: RecallFigures) => boolean;
  tools?: JSX.Element;
  table: (figures: RecallFigures) => Table;
  /** Pixels kept for the chart while it is read. */
  height: number;
  note: string;
  children: (figures: () => RecallFigures) => JSX.Element;
}

/** A panel over single reviews: the log is read when it, or another like it, comes near. */
export function RecallPanel(props: Props) {
  const { near, ref } = createNear();
  createEffect(() => near() && props.recall.want());
  const some = () => {
    const figures = props.recall.value();
    return figures && props.any(figures) ? figures : null;
  };
  const caption = () => {
    const figures = props.recall.value();
    return figures ? props.caption(figures) : '';
  };
  return (
    <Panel
      id={props.id}
      title={props.title}
      caption={caption()}
      lines={2}
      tools={<Show when={some()}>{props.tools}</Show>}
      table={some() ? () => props.table(some()!) : undefined}
      note={props.note}
    >
      <div class="panel-body" ref={ref}>
        <Pending
          value={props.recall.value()}
          failure={props.recall.failure()}
          onRetry={props.recall.retry}
          height={props.height}
        >
          {() => <Show when={some()}>{(figures) => props.children(figures)}</Show>}
        </Pending>
      </div>
    </Panel>
  );
}
