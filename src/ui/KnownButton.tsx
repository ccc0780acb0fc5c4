/** "I know this", beside "Show answer". */
export function KnownButton(props: { onKnown: () => void }) {
  return (
    <button
      type="button"
      class="study-side"
      // The second click of a double one would mark the next card, unread.
      onClick={(event) => event.detail < 2 && props.onKnown()}
    >
      <span>I know</span>
      <span>this</span>
    </button>
  );
}
