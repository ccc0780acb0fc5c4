import { Said } from './Said.tsx';

/** A card's text could not be read. */
export default function Unreadable(props: { reason: string }) {
  return (
    <Said title="This card could not be read">
      <p>The reason: {props.reason}. Your grades so far are saved.</p>
    </Said>
  );
}
