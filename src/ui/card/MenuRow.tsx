import type { JSX } from 'solid-js';
import { ListRow } from '../ListRow.tsx';
import { type KeyAction, keyFor } from './keys.ts';

interface Props {
  icon: JSX.Element;
  title: string;
  detail?: string;
  value?: string | undefined;
  key?: KeyAction;
  disabled?: boolean;
  danger?: boolean;
  onClick: () => void;
}

/** A line of a menu, with the key that does the same. */
export function MenuRow(props: Props) {
  const value = () =>
    props.value ?? (props.key ? <span class="key-hint">{keyFor(props.key)}</span> : undefined);
  return (
    <li>
      <ListRow
        icon={props.icon}
        title={props.title}
        detail={props.detail}
        value={value()}
        disabled={props.disabled ?? false}
        danger={props.danger ?? false}
        onClick={props.onClick}
      />
    </li>
  );
}
