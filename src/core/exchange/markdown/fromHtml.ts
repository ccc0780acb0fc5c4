import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Html } from '../../model.ts';
import { htmlTree } from './htmlTree.ts';

/** A heading would end a card: it is a line in bold. */
const heading: Handle = (state, node) => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: state.all(node) as never }],
});

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
  code(state, node) {
    const { tex } = node.properties;
    return typeof tex === 'string'
      ? { type: 'inlineMath', value: tex }
      : defaultHandlers.code(state, node);
  },
};

/**
 * HTML of a card as Markdown that the app's reader shows alike: words, emphasis, lists, tables, code, links, pictures,
 * sounds and formulas. Looks, and what else Markdown has no word for, are left out.
 * @param name of a picture or sound by its SHA-256
 */
export function markdownOf(html: Html, name: (hash: string) => string): string {
  const tree = toMdast(htmlTree(html, name), { handlers });
  return toMarkdown(tidied(tree), {
    bullet: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [
      gfmTableToMarkdown(),
      gfmStrikethroughToMarkdown(),
      mathToMarkdown({ singleDollarTextMath: false }),
    ],
  }).trim();
}

/**
 * A rule would end a card, too: what it parts are paragraphs. A line break that nothing follows would be a backslash,
 * and one that nothing precedes shows nothing.
 */
function tidied<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children = node.children.filter(({ type }) => type !== 'thematicBreak').map(tidied);
  const isWord = ({ type }: Nodes) => type !== 'break';
  const inner = children.slice(children.findIndex(isWord), children.findLastIndex(isWord) + 1);
  return { ...node, children: children.some(isWord) ? inner : [] } as N;
}
