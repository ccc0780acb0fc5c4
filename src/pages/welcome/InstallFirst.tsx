import Share from 'lucide-solid/icons/share';
import SquarePlus from 'lucide-solid/icons/square-plus';

/** Safari on iOS has no button for it: the two taps are shown as they will look. */
export function InstallFirst() {
  return (
    <ol class="install-steps">
      <li>
        <Share aria-hidden="true" />
        <span>
          Tap <strong>Share</strong> in the toolbar.
        </span>
      </li>
      <li>
        <SquarePlus aria-hidden="true" />
        <span>
          Choose <strong>Add to Home Screen</strong>, then <strong>Add</strong>.
        </span>
      </li>
      <li>
        <img src={`${import.meta.env.BASE_URL}icons/icon.svg`} alt="" width="20" height="20" />
        <span>
          Open <strong>Engram</strong> from there and begin.
        </span>
      </li>
    </ol>
  );
}
