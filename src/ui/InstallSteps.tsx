import { HomeScreenPicture, ShareButtonPicture, ShareSheetPicture } from './InstallPictures.tsx';

/** Safari on iOS has no button for installing: its taps, each with a picture of what to look for. */
export default function InstallSteps() {
  return (
    <ol class="install-steps">
      <li>
        <ShareButtonPicture />
        <p>
          Tap <strong>Share</strong> in the toolbar. Where it is not there, it is behind{' '}
          <strong>···</strong>
        </p>
      </li>
      <li>
        <ShareSheetPicture />
        <p>
          Further down, choose <strong>Add to Home Screen</strong>, then <strong>Add</strong>.
        </p>
      </li>
      <li>
        <HomeScreenPicture />
        <p>
          Open <strong>Engram</strong> from there.
        </p>
      </li>
    </ol>
  );
}
