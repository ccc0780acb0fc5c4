import { type JSX, onMount } from 'solid-js';

interface Props {
  title: string;
  children: JSX.Element;
}

/** What stands in a study page in place of a card; focus lands on it. */
export function Said(props: Props) {
  let heading!: HTMLHeadingElement;
  onMount(() => {
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  });
  return (
    <section class="study-note">
      <h2 tabindex="-1" ref={(element) => (heading = element)}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
