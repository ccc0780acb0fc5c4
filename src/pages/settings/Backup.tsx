import type { Collection } from '../../store/collection.ts';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import { BackupGroup } from './BackupGroup.tsx';
import { createExport } from './createExport.ts';
import { createRestore } from './createRestore.ts';
import { ExportSheet } from './ExportSheet.tsx';
import { RestoreSheet } from './RestoreSheet.tsx';
import { SnapshotsSheet } from './SnapshotsSheet.tsx';

interface Props {
  collection: Collection;
  revision: () => number;
  panel: ReturnType<typeof createSheetParam>;
}

/** The group of backups with its sheets. */
export function Backup(props: Props) {
  const { collection, revision, panel } = props;
  const exporting = createExport(collection, revision);
  const restoring = createRestore(collection);
  const at = (name: string) => panel.value() === name;
  return (
    <>
      <BackupGroup
        last={exporting.last()}
        moment={(revision(), collection.clock())}
        onOpen={panel.open}
      />
      <ExportSheet open={at('export')} work={exporting} onClose={panel.close} />
      <RestoreSheet
        open={at('restore')}
        work={restoring}
        onClose={panel.close}
        onBack={panel.depth() > 1 ? panel.back : undefined}
      />
      <SnapshotsSheet
        open={at('snapshots')}
        collection={collection}
        onClose={panel.close}
        onChoose={(open) => {
          panel.open('restore');
          restoring.choose(open);
        }}
      />
    </>
  );
}
