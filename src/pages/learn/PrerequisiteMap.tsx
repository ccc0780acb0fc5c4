import { For, Show } from 'solid-js';
import type { Module } from '../../core/curriculum/curriculum.ts';
import { list } from '../../ui/words.ts';
import { ModuleBadge } from '../../ui/ModuleBadge.tsx';
import { type MapNode, mapTree } from './mapTree.ts';
import './map.css';

interface Props {
  modules: readonly Module[];
  /** Ids of the chosen track's modules. */
  inTrack: ReadonlySet<string>;
  /** Id of the module one is at. */
  current: string | null;
}

/** What must come before what: top to bottom on phones, left to right where there is room. */
export function PrerequisiteMap(props: Props) {
  return (
    <section class="map" aria-labelledby="map-title">
      <h2 id="map-title">What builds on what</h2>
      <p class="quiet">A module comes after those it hangs on. Faint ones are not in your track.</p>
      <Branch {...props} nodes={mapTree(props.modules)} />
    </section>
  );
}

function Branch(props: Props & { nodes: readonly MapNode[] }) {
  return (
    <ul>
      <For each={props.nodes}>
        {(node) => (
          <li>
            <div
              class="map-node"
              classList={{ faint: !props.inTrack.has(node.module.id) }}
              aria-current={node.module.id === props.current ? 'step' : undefined}
            >
              <ModuleBadge number={node.module.number} />
              <span>
                <span class="unseen">Module {node.module.number}: </span>
                {node.module.title}
                <Show when={!props.inTrack.has(node.module.id)}>
                  <span class="unseen">, not in your track</span>
                </Show>
                <Show when={node.also.length > 0}>
                  <span class="quiet"> also after {list(node.also.map((each) => each.title))}</span>
                </Show>
              </span>
            </div>
            <Show when={node.next.length > 0}>
              <Branch {...props} nodes={node.next} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
