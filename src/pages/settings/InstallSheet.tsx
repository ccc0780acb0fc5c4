import { lazy, Suspense } from 'solid-js';
import { Sheet } from '../../ui/Sheet.tsx';
import '../../ui/install.css';

const InstallSteps = lazy(() => import('../../ui/InstallSteps.tsx'));

/** How to install where the browser has no button for it. */
export function InstallSheet(props: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={props.open} title="Install Engram" onClose={props.onClose}>
      <p>
        On the home screen Engram keeps its own cards and starts empty. To take along what you have
        here, export a backup first, and restore it there.
      </p>
      <Suspense>
        <InstallSteps />
      </Suspense>
    </Sheet>
  );
}
