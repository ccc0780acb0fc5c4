import highlighter from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import cmake from 'highlight.js/lib/languages/cmake';
import cpp from 'highlight.js/lib/languages/cpp';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import python from 'highlight.js/lib/languages/python';
import swift from 'highlight.js/lib/languages/swift';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from './html.ts';

const grammars = { bash, cmake, cpp, json, kotlin, python, swift, yaml };
for (const [name, grammar] of Object.entries(grammars)) highlighter.registerLanguage(name, grammar);

/** What fences are called in the wild. GPU languages are dialects of C++. */
const names: Record<string, string> = {
  c: 'cpp',
  'c++': 'cpp',
  cc: 'cpp',
  cu: 'cpp',
  cuda: 'cpp',
  cxx: 'cpp',
  h: 'cpp',
  hip: 'cpp',
  hpp: 'cpp',
  metal: 'cpp',
  opencl: 'cpp',
  console: 'bash',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  json5: 'json',
  jsonc: 'json',
  jsonl: 'json',
  kt: 'kotlin',
  kts: 'kotlin',
  py: 'python',
  python3: 'python',
  yml: 'yaml',
};

const plain = new Set(['', 'plain', 'plaintext', 'text', 'txt', 'log', 'output', 'none']);

/** Characters of code that are still coloured: colouring takes its time. */
const longestCode = 50_000;

/**
 * Code and the name on its fence → `<pre><code class="language-…">`. An unknown language stays
 * plain text under its own name.
 */
export function highlight(code: string, fence: string): string {
  const wanted = fence.toLowerCase();
  const language = names[wanted] ?? wanted;
  if (plain.has(language)) return pre('plaintext', escapeHtml(code));
  if (!(language in grammars) || code.length > longestCode) {
    return pre(language.replace(/[^\w+#-]/g, '') || 'plaintext', escapeHtml(code));
  }
  return pre(language, highlighter.highlight(code, { language, ignoreIllegals: true }).value);
}

const pre = (language: string, html: string) =>
  `<pre><code class="language-${escapeHtml(language)}">${html}</code></pre>`;
