import './progress.css';

interface Props {
  done: number;
  total: number;
  /** What the line counts: "Cards of today". */
  label: string;
}

/** A thin line; the figures stand elsewhere. */
export function Progress(props: Props) {
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.total}
      aria-valuenow={props.done}
      aria-valuetext={`${props.done} of ${props.total}`}
    >
      <div style={{ transform: `scaleX(${props.total > 0 ? props.done / props.total : 0})` }} />
    </div>
  );
}
