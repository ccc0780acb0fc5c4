import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import { createArrivals } from './createArrivals.ts';
import { createImport } from './createImport.ts';
import { FileChoice } from './FileChoice.tsx';
import { chosenFiles, droppedEntries, type GivenFile, sourcesOf } from './givenFiles.ts';
import { PreviewStage } from './PreviewStage.tsx';
import { TextChoice } from './TextChoice.tsx';
import { watchDrops } from '../../ui/watchDrops.ts';
import { WaitingShares } from './WaitingShares.tsx';
import { watchPastes } from './watchPastes.ts';
import { Working } from './Working.tsx';
import './import.css';

/** From files or text to a deck: choose, look at what it would do, import. */
export default function ImportPage() {
  const [search] = useSearchParams<{ new?: string }>();
  const fresh = () => search.new !== undefined;
  const imports = createImport();
  let heading!: HTMLHeadingElement;
  const [title, setTitle] = createSignal('');
  const [text, setText] = createSignal('');
  const [dropping, setDropping] = createSignal(false);
  const take = (files: readonly GivenFile[], share: string | null = null) => {
    if (files.length > 0) imports.read({ sources: sourcesOf(files), share });
  };
  const takeFiles = (files: readonly File[], share: string | null = null) =>
    take(chosenFiles(files), share);
  const takeDropped = (dropped: () => Promise<GivenFile[]>) =>
    dropped().then(
      (files) => take(files),
      () => imports.fail('The folder cannot be read. Drop it once more, or choose its files.'),
    );
  const arrivals = createArrivals({ files: takeFiles, failed: imports.fail });
  createEffect(() => imports.stage() === 'choose' && arrivals.list());
  watchDrops({
    ready: () => imports.stage() === 'choose' || imports.stage() === 'preview',
    over: setDropping,
    files: (dropped) => takeDropped(droppedEntries(dropped)),
    text: setText,
  });
  watchPastes({ ready: () => imports.stage() === 'choose', files: takeFiles, text: setText });
  const preview = () => {
    const name = title().trim() || (fresh() ? 'New deck' : 'Pasted text');
    // The name stands for a file name, in which a slash or a dot would mean something.
    const path = `${name.replace(/[/.]/g, ' ')}.md`;
    const source = { name: path, title: title().trim() || null, content: text() };
    imports.read({ sources: [source], share: null });
  };

  return (
    <main class="page import" id="main" classList={{ dropping: dropping() }}>
      <h1 tabindex="-1" ref={(element) => (heading = element)}>
        {fresh() ? 'New deck' : 'Import'}
      </h1>
      <Show when={imports.failure()}>
        <p class="import-failure" role="alert">
          {imports.failure()}
        </p>
      </Show>
      <Switch>
        <Match when={imports.stage() === 'choose'}>
          <Show when={!fresh()}>
            <Show when={arrivals.fetching()}>
              <p class="quiet" role="status">
                Fetching the file that the link names …
              </p>
            </Show>
            <WaitingShares
              shares={arrivals.waiting()}
              onOpen={arrivals.open}
              onDiscard={(id) => {
                arrivals.discard(id);
                // The button is gone.
                heading.focus();
              }}
            />
            <FileChoice
              onFiles={take}
              again={
                imports.chosen().sources.length > 0 ? () => imports.read(imports.chosen()) : null
              }
            />
          </Show>
          <TextChoice
            fresh={fresh()}
            title={title()}
            text={text()}
            onTitle={setTitle}
            onText={setText}
            onPreview={preview}
          />
        </Match>
        <Match when={imports.stage() === 'reading'}>
          <Working title="Reading" progress={imports.progress()} onCancel={imports.cancel} />
        </Match>
        <Match when={imports.stage() === 'saving'}>
          <Working title="Importing" progress={imports.progress()} onCancel={imports.cancel} />
        </Match>
        <Match when={imports.stage() === 'preview'}>
          <PreviewStage imports={imports} />
        </Match>
      </Switch>
    </main>
  );
}
