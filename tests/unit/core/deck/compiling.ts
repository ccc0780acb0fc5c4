import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFile, type CompileOptions } from '../../../../src/core/deck/compile.ts';
import type { CompiledDeck, Note } from '../../../../src/core/model.ts';

/** A file of tests/fixtures/decks. */
export function fixture(name: string): string {
  const url = new URL(`../../../fixtures/decks/${name}`, import.meta.url);
  return readFileSync(fileURLToPath(url), 'utf8');
}

export function compile(text: string, options: CompileOptions = {}): CompiledDeck {
  return compileFile({ path: 'file.md', text }, options);
}

/** `line: message` of each warning. */
export function warnings(deck: CompiledDeck): string[] {
  return deck.warnings.map(({ line, message }) => `${line}: ${message}`);
}

export function note(deck: CompiledDeck, title: string): Note {
  const found = deck.notes.find((each) => each.title === title);
  if (!found)
    throw new Error(`no note ${title} among ${deck.notes.map((each) => each.title).join(', ')}`);
  return found;
}

export function card(of: Note, template: string) {
  const found = of.cards.find((each) => each.template === template);
  if (!found)
    throw new Error(
      `no card ${template} among ${of.cards.map((each) => each.template).join(', ')}`,
    );
  return found;
}
