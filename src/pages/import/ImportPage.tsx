import { useBeforeLeave, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import { createArrivals } from './createArrivals.ts';
import { createImport } from './createImport.ts';
import { FileChoice } from './FileChoice.tsx';
import { chosenFiles, droppedEntries, type GivenFile, sourcesOf } from './givenFiles.ts';
import { PreviewStage } from './PreviewStage.tsx';
import { TextChoice } from './TextChoice.tsx';
import { watchDrops } from '../../ui/watchDrops.ts';
import { WaitingShares } from './WaitingShares.tsx';
import { watchPastes } from './watchPastes.ts';
import { written } from './written.ts';
import { Working } from './Working.tsx';
import './import.css';

/** From files or text to a deck: choose, look at what it would do, import. */
export default function ImportPage() {
  const [search] = useSearchParams<{ new?: string }>();
  const fresh = () => search.new !== undefined;
  const imports = createImport(({ sources: [first] }) => {
    if (first?.content === written.text()) written.clear();
  });
  let heading!: HTMLHeadingElement;
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
  createEffect(
    on(imports.stage, (now, before) => now === 'choose' && before && heading.focus(), {
      defer: true,
    }),
  );
  // Back leads a stage back; only from the first one out of the page.
  useBeforeLeave((event) => {
    const stage = imports.stage();
    if (stage === 'choose' || typeof event.to !== 'number') return;
    event.preventDefault();
    if (stage === 'preview') imports.back();
    else imports.cancel();
  });
  watchDrops({
    ready: () => imports.stage() === 'choose' || imports.stage() === 'preview',
    over: setDropping,
    files: (dropped) => takeDropped(droppedEntries(dropped)),
    text: written.setText,
  });
  watchPastes({
    ready: () => imports.stage() === 'choose',
    files: takeFiles,
    text: written.setText,
  });
  const preview = () => {
    const name = written.title().trim() || (fresh() ? 'New deck' : 'Pasted text');
    // The name stands for a file name, in which a slash or a dot would mean something.
    const path = `${name.replace(/[/.]/g, ' ')}.md`;
    const source = { name: path, title: written.title().trim() || null, content: written.text() };
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
            title={written.title()}
            text={written.text()}
            onTitle={written.setTitle}
            onText={written.setText}
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
