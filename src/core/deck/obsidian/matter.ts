import type { Line } from '../lines.ts';

/** What of a note's front matter has a meaning here; the rest is Obsidian's own. */
export interface ObsidianMatter {
  /** Without `#`. */
  tags: string[];
  /** The lines below it. */
  rest: readonly Line[];
}

/** Reads front matter as Obsidian does: any YAML; of it the tags alone are read. */
export function readObsidianMatter(lines: readonly Line[]): ObsidianMatter {
  if (lines[0]?.text.trim() !== '---') return { tags: [], rest: lines };
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line.text));
  if (end < 0) return { tags: [], rest: lines };
  const tags: string[] = [];
  let key = '';
  for (const { text } of lines.slice(1, end)) {
    const field = /^([\w-]+):\s*(.*)$/.exec(text);
    if (field) key = field[1]!.toLowerCase();
    if (key !== 'tags' && key !== 'tag') continue;
    const value = field ? field[2]! : (/^\s*-\s+(.*)$/.exec(text)?.[1] ?? '');
    tags.push(...value.replace(/^\[|\]\s*$/g, '').split(/[,\s]+/));
  }
  const bare = tags.map((tag) => tag.replace(/^["'#]+|["']+$/g, ''));
  return { tags: bare.filter((tag) => tag !== ''), rest: lines.slice(end + 1) };
}
