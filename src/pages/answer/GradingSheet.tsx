import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';

/** The rule of `core/memory/grade.ts` in words. */
const rules = [
  ['Again', 'A red flag slipped in, or fewer than half of the key points were said.'],
  ['Hard', 'Half of the key points or more; or enough for Good, with a hint opened.'],
  ['Good', 'All of them. One may be missing where there are four or more.'],
] as const;

/** How the suggested grade follows from what was ticked. */
export function GradingSheet(props: { sheet: ReturnType<typeof createSheetParam> }) {
  return (
    <Sheet
      open={props.sheet.value() !== null}
      title="How is this graded?"
      onClose={props.sheet.close}
    >
      <p>Tick the key points that were in your answer. The grade that follows is filled in:</p>
      <dl class="grading">
        {rules.map(([word, when]) => (
          <div>
            <dt data-grade={word.toLowerCase()}>{word}</dt>
            <dd>{when}</dd>
          </div>
        ))}
      </dl>
      <p>
        Easy is never suggested. The suggestion is only that: Enter or a tap takes it, and any other
        button counts instead. What you typed and how long it took count for nothing.
      </p>
    </Sheet>
  );
}
