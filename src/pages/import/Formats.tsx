import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For } from 'solid-js';

const formats = [
  ['Question and answer', 'Q: What does a KV cache keep?\nA: Keys and values of earlier tokens.'],
  [
    'A number to type',
    'Q: What do 2^20 weights of 16 bits take?\nA: = 2 MiB ± 1%\n16 bits are 2 bytes each.',
  ],
  ['Words to type', 'Q: Which command lists files?\nAnswer: typed\nA: ls'],
  ['Gaps', 'C: A byte has {{c1::eight}} {{c2::bits}}.'],
  ['A picture or sound', 'Q: What is this?\n![A falling curve](curve.png)\nA: Forgetting.'],
  ['One line', 'GGUF :: the file format of llama.cpp'],
  ['Gaps of hashcards', 'C: A byte has [eight] [bits].'],
  ['A line of ? between', 'What does RAM stand for?\n?\nRandom-access memory.'],
  ['A table', 'front,back,tags\nhund,dog,animal home\nkatt,"cat, kitten",animal'],
  ['Glossary', '# Glossary\n\n## K\n\n### KV cache\nKeys and values of earlier tokens, kept.'],
  [
    'Interview question',
    '### Question 1: Cache\n**Difficulty**: Mid (L4)\n\n#### Question\nWhy cache keys and values?\n\n#### Model Answer\nTo compute each token only once.',
  ],
] as const;

/** What a text may look like, one example a format. */
export function Formats() {
  return (
    <details class="import-formats">
      <summary>
        How to write cards
        <ChevronDown class="import-chevron" aria-hidden="true" />
      </summary>
      <dl>
        <For each={formats}>
          {([name, example]) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <pre>{example}</pre>
              </dd>
            </div>
          )}
        </For>
      </dl>
      <p class="quiet">
        A line “Id: some-name” in a card keeps its history whatever else changes. Headings become
        tags. Blank lines, lists, tables, code and $$formulas$$ are kept. Pictures and sounds are
        chosen together with the text that names them. Notes of Obsidian with the tag #flashcards
        are read by the rules of its spaced repetition plugin, with their schedules.
      </p>
    </details>
  );
}
