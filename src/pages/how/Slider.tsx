interface Props {
  label: string;
  /** The value in words. */
  text: string;
  /** What it leads to: read out with it. */
  leads: string;
  min: number;
  max: number;
  step: number;
  value: number;
  onInput: (value: number) => void;
}

/** What a curve's dot does, for keys and for fingers that want more room. */
export function Slider(props: Props) {
  return (
    <label class="how-slider">
      <span>{props.label}</span>
      <span class="row-value figures">{props.text}</span>
      <input
        type="range"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={`${props.text}; ${props.leads}`}
        onInput={(event) => props.onInput(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
