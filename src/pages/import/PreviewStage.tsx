import { For, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import type { Import } from './createImport.ts';
import { MediaSection } from './MediaSection.tsx';
import { provideMedia } from '../../ui/mediaSource.ts';
import { FileSection } from './FileSection.tsx';
import { LeftSection } from './LeftSection.tsx';
import { OptionsChoice } from './OptionsChoice.tsx';
import { optionsIn } from './optionsText.ts';
import { changesAnything, saveText } from './previewText.ts';

/** What importing would do, file by file, and the button that does it. */
export function PreviewStage(props: { imports: Import }) {
  let heading!: HTMLHeadingElement;
  onMount(() => {
    window.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  });
  onCleanup(provideMedia((hash) => props.imports.mediumOf(hash)));
  const files = () => props.imports.files();
  const usable = () => files().filter(({ deck }) => deck !== null).length;
  const changes = () =>
    changesAnything(files()) || (props.imports.options() && optionsIn(files()).length > 0);
  return (
    <div class="import-preview">
      <h2 class="unseen" tabindex="-1" ref={(element) => (heading = element)}>
        Preview
      </h2>
      <For each={files().map((_, at) => at)}>
        {(at) => (
          <Show when={files()[at]}>
            {(file) => (
              <FileSection
                file={file()}
                alone={files().length === 1}
                theirs={props.imports.theirs()}
                onTheirs={props.imports.takeTheirs}
                tables={props.imports.tables}
                onTarget={(target) => props.imports.choose(at, target)}
              />
            )}
          </Show>
        )}
      </For>
      <Show when={props.imports.media().length > 0}>
        <MediaSection media={props.imports.media()} />
      </Show>
      <Show when={props.imports.left().length > 0}>
        <LeftSection left={props.imports.left()} />
      </Show>
      <OptionsChoice
        files={files()}
        checked={props.imports.options()}
        onChange={(checked) => props.imports.setOptions(checked)}
      />
      <div class="import-end">
        <Show when={usable() > 0 && usable() < files().length}>
          <p class="quiet">Files with errors are left out.</p>
        </Show>
        <Show when={usable() > 0 && !changes()}>
          <p>All of this is here already. There is nothing to import.</p>
        </Show>
        <Button onClick={() => props.imports.back()}>Back</Button>
        <Show when={changes()}>
          <Button
            look="primary"
            disabled={props.imports.tables.busy()}
            onClick={() => props.imports.save()}
          >
            {saveText(files())}
          </Button>
        </Show>
      </div>
    </div>
  );
}
