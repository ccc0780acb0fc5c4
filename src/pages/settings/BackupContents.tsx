import type { BackupHeader } from '../../core/exchange/backup.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { timeOfDay } from '../../ui/dates.ts';
import { count } from '../../ui/words.ts';

interface Props {
  header: BackupHeader;
  onMerge: () => void;
  onReplace: () => void;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** What a backup holds, and the two ways to take it in. */
export function BackupContents(props: Props) {
  const rows = () => {
    const { made, app, counts, media } = props.header;
    return [
      ['Made', `${day.format(made)}, ${timeOfDay(made)}`],
      ['Holds', `${count(counts.decks, 'deck')}, ${count(counts.cards, 'card')}`],
      ['History', count(counts.reviews, 'review')],
      ['Pictures and sounds', media ? '' : 'Not in it; those on this device stay'],
      ['Written by', `Engram ${app}`],
    ] as const;
  };
  return (
    <>
      <Facts rows={rows()} />
      <p class="quiet">
        Merging keeps all reviews and decks of both sides; of a setting or text changed on both, the
        newest. Replacing leaves only what is in the backup.
      </p>
      <Button wide look="primary" onClick={() => props.onMerge()}>
        Merge with what is here
      </Button>
      <Button wide look="danger" onClick={() => props.onReplace()}>
        Replace everything
      </Button>
    </>
  );
}
