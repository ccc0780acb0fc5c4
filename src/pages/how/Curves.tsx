import { retrievability } from '../../core/memory/schedule.ts';
import { Curve } from './Curve.tsx';
import type { Playing } from './createPlay.ts';
import {
  daysText,
  fallOf,
  growthAt,
  growthOf,
  intervalOf,
  intervalsOf,
  percent,
  recallAt,
  stabilityAt,
  stepOf,
  STEPS,
} from './play.ts';
import { Slider } from './Slider.tsx';

/** Whole numbers that fill a scale. */
const roomFor = (most: number) => {
  const size = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.5, 2, 3, 5, 7, 10].find((each) => each * size >= most) ?? 10) * size;
};
const plain = (value: number) => String(Math.round(value * 10) / 10);
const times = (factor: number) => `${factor.toFixed(1)}×`;

interface Props {
  playing: Playing;
}

/** Stability, beside the forgetting curve it stretches. */
export function StabilityCurve(props: Props) {
  const play = () => props.playing.play();
  const interval = () => intervalOf(play());
  const retention = () => play().preset.retention;
  const until = () => roomFor(Math.max(2, 1.3 * interval()));
  /** Days of stability that make so many days of interval. */
  const stabilityFor = (days: number) => {
    const { weights } = play().preset;
    let [low, high] = [0.01, 10_000];
    while (high / low > 1.001) {
      const middle = Math.sqrt(low * high);
      if (retrievability(middle, days, weights) < retention()) low = middle;
      else high = middle;
    }
    return high;
  };
  const text = () =>
    `The chance of recall falls after the last answer; at ${percent(retention())} the card comes again, after ${daysText(interval())}.`;
  return (
    <>
      <Curve
        label={text()}
        points={fallOf(play(), until())}
        at={[interval(), recallAt(play(), interval())]}
        x={{ from: 0, to: until(), format: (days) => `${plain(days)} d` }}
        y={{
          from: Math.min(0.7, Math.floor(recallAt(play(), until()) * 10) / 10),
          to: 1,
          format: percent,
        }}
        aim={retention()}
        onDrag={(days) =>
          props.playing.setStability(stabilityAt(stepOf(stabilityFor(Math.max(0.5, days)))))
        }
      />
      <Slider
        label="Stability"
        text={daysText(play().stability)}
        leads={`comes again after ${daysText(interval())}`}
        min={0}
        max={STEPS}
        step={1}
        value={stepOf(play().stability)}
        onInput={(step) => props.playing.setStability(stabilityAt(step))}
      />
      <p class="how-says figures" data-of="stability">
        {text()}
      </p>
    </>
  );
}

/** Difficulty, beside what it leaves of the growth. */
export function DifficultyCurve(props: Props) {
  const play = () => props.playing.play();
  const growth = () => growthAt(play(), play().difficulty);
  const most = () => Math.max(2, Math.ceil(growthAt(play(), 1)));
  const text = () =>
    `At difficulty ${plain(play().difficulty)}, Good on the due date makes stability ${times(growth())} as long: ${daysText(Math.round(play().stability * growth() * 10) / 10)}.`;
  return (
    <>
      <Curve
        label={text()}
        points={growthOf(play())}
        at={[play().difficulty, growth()]}
        x={{ from: 1, to: 10, format: plain }}
        y={{ from: 1, to: most(), format: times }}
        onDrag={props.playing.setDifficulty}
      />
      <Slider
        label="Difficulty"
        text={`${plain(play().difficulty)} of 10`}
        leads={`stability grows ${times(growth())}`}
        min={1}
        max={10}
        step={0.1}
        value={play().difficulty}
        onInput={props.playing.setDifficulty}
      />
      <p class="how-says figures" data-of="difficulty">
        {text()}
      </p>
    </>
  );
}

/** Desired retention, beside the interval it allows. */
export function RetentionCurve(props: Props) {
  const play = () => props.playing.play();
  const interval = () => intervalOf(play());
  const retention = () => play().preset.retention;
  const points = () => intervalsOf(play());
  const text = () =>
    `At ${percent(retention())} desired retention this card comes again after ${daysText(interval())}: about ${percent(1 - retention())} of such cards will have been forgotten by then.`;
  return (
    <>
      <Curve
        label={text()}
        points={points()}
        at={[retention(), interval()]}
        x={{ from: 0.7, to: 0.97, format: percent }}
        y={{
          from: 0,
          to: roomFor(Math.max(4, points()[0]![1])),
          format: (days) => `${plain(days)} d`,
        }}
        onDrag={props.playing.setRetention}
      />
      <Slider
        label="Desired retention"
        text={percent(retention())}
        leads={`comes again after ${daysText(interval())}`}
        min={70}
        max={97}
        step={1}
        value={Math.round(retention() * 100)}
        onInput={(value) => props.playing.setRetention(value / 100)}
      />
      <p class="how-says figures" data-of="retention">
        {text()}
      </p>
    </>
  );
}
