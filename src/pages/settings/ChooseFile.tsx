import { Button } from '../../ui/Button.tsx';

interface Props {
  look: 'primary' | 'plain';
  text: string;
  onFile: (file: File) => void;
}

/** A button that opens the platform's file picker. Any file can be chosen: phones hide what they do not know. */
export function ChooseFile(props: Props) {
  let input!: HTMLInputElement;
  return (
    <>
      <Button wide look={props.look} onClick={() => input.click()}>
        {props.text}
      </Button>
      <input
        ref={(element) => (input = element)}
        type="file"
        hidden
        aria-label="Backup file"
        onChange={() => {
          const [file] = input.files ?? [];
          input.value = '';
          if (file) props.onFile(file);
        }}
      />
    </>
  );
}
