import type { Goal } from '../core/model.ts';
import { goalText } from './goalText.ts';
import { Progress } from './Progress.tsx';
import { figure } from './words.ts';
import './goal.css';

/** How far the day's goal is. */
export function GoalLine(props: { goal: Goal; done: number }) {
  const done = () => Math.floor(props.done);
  const text = () =>
    done() < props.goal.amount
      ? `Goal: ${figure(done())} of ${goalText(props.goal)}`
      : `Goal reached: ${goalText(props.goal)}`;
  return (
    <div class="goal figures">
      <p>{text()}</p>
      <Progress
        label="Goal of today"
        done={Math.min(done(), props.goal.amount)}
        total={props.goal.amount}
      />
    </div>
  );
}
