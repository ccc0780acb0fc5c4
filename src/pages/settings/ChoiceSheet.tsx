import { type Choice, RadioList } from '../../ui/RadioList.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

interface Props<T extends string | number> {
  open: boolean;
  title: string;
  choices: readonly Choice<T>[];
  value: T;
  onClose: () => void;
  /** Saved at once; the sheet stays, so that a slip can be mended. */
  onChange: (value: T) => void;
}

/** One of a few, with room to say what each means. */
export function ChoiceSheet<T extends string | number>(props: Props<T>) {
  return (
    <Sheet open={props.open} title={props.title} onClose={() => props.onClose()}>
      <RadioList
        legend={props.title}
        legendUnseen
        choices={props.choices}
        value={props.value}
        onChange={(value) => props.onChange(value)}
      />
    </Sheet>
  );
}
