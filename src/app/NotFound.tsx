import { A } from '@solidjs/router';

/** An address that no screen has. */
export default function NotFound() {
  return (
    <main class="page" id="main">
      <h1>Nothing is at this address</h1>
      <A class="button primary" href="/">
        Go to Today
      </A>
    </main>
  );
}
