import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type CardFacts, forgettingCurve } from '../../core/memory/cardFacts.ts';
import { retrievability } from '../../core/memory/schedule.ts';
import { Review } from '../../core/model.ts';
import { Lines } from '../charts/Axes.tsx';
import { createWidth } from '../charts/createWidth.ts';
import { date, daysAway } from '../dates.ts';

const height = 180;
const edge = { left: 48, right: 12, top: 12, bottom: 24 };

const percent = (share: number) => `${Math.round(share * 100)}\u202f%`;

/** How the chance of recall falls after the last answer, with today and the due date. */
export function ForgettingCurve(props: { facts: CardFacts }) {
  const { width, ref } = createWidth();
  const s = () => props.facts.schedule;
  const now = () => Math.max(0, props.facts.today - s().last);
  const due = () => (s().state === Review ? Math.max(0, s().due - s().last) : null);
  const until = () => Math.max(2, now(), due() ?? 0, s().stability) * 1.25;
  const recall = (days: number) => retrievability(s().stability, days, props.facts.weights);
  const lowest = () => Math.min(0.8, Math.floor(recall(until()) * 10) / 10);
  const x = () => scaleLinear([0, until()], [edge.left, width() - edge.right]);
  const y = () => scaleLinear([lowest(), 1], [height - edge.bottom, edge.top]);
  const path = () =>
    line<[number, number]>(
      ([days]) => x()(days),
      ([, share]) => y()(share),
    )(forgettingCurve(s().stability, until(), props.facts.weights)) ?? '';
  const text = () => {
    const { today } = props.facts;
    const at = due();
    const then =
      at === null ? '' : `, and ${percent(recall(at))} on the due date, ${date(s().due, today)}`;
    return `The chance of recall falls after the last answer: ${percent(recall(now()))} today${then}.`;
  };
  const near = () => Math.abs(x()(now()) - x()(due() ?? now())) < 72;

  return (
    <figure class="curve">
      <div class="chart" ref={ref}>
        <svg role="img" aria-label={text()} width={width()} height={height}>
          <Lines
            scale={y()}
            ticks={y().ticks(4)}
            format={percent}
            left={edge.left}
            width={width() - edge.right}
          />
          <path class="curve-line" d={path()} />
          <Mark x={x()(now())} y={y()(recall(now()))} text="Today" width={width()} low={near()} />
          {due() !== null && (
            <Mark x={x()(due()!)} y={y()(recall(due()!))} text="Due" width={width()} low={false} />
          )}
        </svg>
      </div>
      <figcaption class="quiet">
        {text()} {due() === null ? '' : `It is due ${daysAway(s().due, props.facts.today)}.`}
      </figcaption>
    </figure>
  );
}

interface MarkProps {
  x: number;
  y: number;
  text: string;
  width: number;
  /** Its word stands beneath the chart's line, since another stands above. */
  low: boolean;
}

function Mark(props: MarkProps) {
  const side = () => (props.x > props.width - 48 ? 'end' : props.x < 72 ? 'start' : 'middle');
  return (
    <g class="curve-mark">
      <line x1={props.x} x2={props.x} y1={props.y} y2={height - edge.bottom} />
      <circle cx={props.x} cy={props.y} r={4} />
      <text
        x={props.x}
        y={props.low ? height - 4 : props.y - 10}
        text-anchor={props.low ? 'middle' : side()}
      >
        {props.text}
      </text>
    </g>
  );
}
