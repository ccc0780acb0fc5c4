import { type JSX, Show, splitProps } from 'solid-js';
import './button.css';

interface Props extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` marks the one thing to do next. */
  look?: 'primary' | 'plain' | 'bare' | 'danger';
  icon?: JSX.Element;
  wide?: boolean;
}

/** A button that says what it does. */
export function Button(props: Props) {
  const [own, rest] = splitProps(props, ['look', 'icon', 'wide', 'class', 'children']);
  return (
    <button
      type="button"
      {...rest}
      class={`button ${own.look ?? 'plain'} ${own.class ?? ''}`}
      classList={{ wide: own.wide ?? false }}
    >
      <Show when={own.icon}>{own.icon}</Show>
      {own.children}
    </button>
  );
}

interface IconProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, in words: the icon alone tells too few. */
  label: string;
  icon: JSX.Element;
}

export function IconButton(props: IconProps) {
  const [own, rest] = splitProps(props, ['label', 'icon', 'class']);
  return (
    <button
      type="button"
      aria-label={own.label}
      title={own.label}
      {...rest}
      class={`icon-button ${own.class ?? ''}`}
    >
      {own.icon}
    </button>
  );
}
