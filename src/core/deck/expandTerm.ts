import type { CardText, Html, Note } from '../model.ts';
import type { Acronym } from './acronyms.ts';
import { escapeHtml, withoutLinks } from './html.ts';
import { type Line, textOf } from './lines.ts';
import { noteLink } from './markdown.ts';
import { maskNames } from './mask.ts';
import { missingLink, type Rendering, renderText } from './render.ts';
import type { Reference } from './seeAlso.ts';
import { firstSentence, wordCount } from './sentences.ts';
import { namesOf } from './termName.ts';
import type { Term } from './terms.ts';

/** A definition is recognized from about this many words. */
const enoughWords = 20;

/** The paragraph a term's text opens with, and the lines below it. */
function opening(lines: readonly Line[]): { paragraph: string; rest: Line[] } {
  const start = lines.findIndex((line) => line.kind !== 'blank');
  let end = start;
  while (end >= 0 && lines[end]?.kind === 'text') end++;
  if (start < 0 || end === start) return { paragraph: '', rest: [...lines] };
  return { paragraph: textOf(lines.slice(start, end)), rest: lines.slice(end) };
}

/** First sentence, and more of the paragraph while that is too short to tell the term by. */
function recognizable(paragraph: string): string {
  let { first, rest } = firstSentence(paragraph);
  while (rest !== '' && wordCount(first) < enoughWords) {
    const next = firstSentence(rest);
    first = `${first} ${next.first}`;
    rest = next.rest;
  }
  return first;
}

/** A term → its note with the cards `term` and `definition`, and `expansion` where its name is an acronym. `aliases` are those of other entries. */
export function expandTerm(
  id: string,
  term: Term,
  aliases: readonly string[],
  rendering: Rendering,
): Note {
  const { name } = term;
  const { paragraph, rest } = opening(term.body);
  const { first, rest: more } = firstSentence(paragraph);
  const render = (text: string) => renderText(text, term.body, rendering);

  const definedAs = render(first);
  const expansion =
    name.expansion === '' ? '' : `<p class="expansion">${escapeHtml(name.expansion)}</p>`;
  const { html: seeAlso, links } = expandReferences(id, term.seeAlso, rendering);
  const back = joinHtml([
    render([more, textOf(rest)].filter((part) => part !== '').join('\n\n')),
    seeAlso,
  ]);
  const names = namesOf(name, [...term.aliases, ...aliases]);
  const definition = paragraph === '' ? render(textOf(term.body)) : render(recognizable(paragraph));

  const cards: CardText[] = [
    {
      template: 'term',
      kind: 'term',
      front: `<p>${escapeHtml(name.base)}</p>`,
      lead: expansion + definedAs,
      back,
    },
    {
      template: 'definition',
      kind: 'definition',
      front: maskNames(withoutLinks(definition), names),
      lead: `<p>${escapeHtml(name.base)}</p>${expansion}`,
      back: paragraph === '' ? seeAlso : back,
    },
  ];
  if (name.expansion !== '') {
    cards.push({
      template: 'expansion',
      kind: 'expansion',
      front: `<p>What does ${escapeHtml(name.base)} stand for?</p>`,
      lead: `<p>${escapeHtml(name.expansion)}</p>`,
      back: definedAs,
    });
  }
  return {
    id,
    kind: 'term',
    title: name.full,
    aliases: names.filter((alias) => alias !== name.full),
    tags: [...new Set([...term.modules.map(tagOfModule), ...term.tags])],
    level: 0,
    category: null,
    difficulty: term.difficulty,
    minutes: 0,
    links,
    draft: false,
    source: textOf(term.source),
    cards,
    question: null,
  };
}

const tagOfModule = (module: string) => (/^\d+$/.test(module) ? `module-${module}` : module);

/** See also → a line of links. A name that leads nowhere stays as text, with a warning. */
function expandReferences(
  own: string,
  references: readonly Reference[],
  { resolve, warn }: Rendering,
): { html: Html; links: string[] } {
  const links: string[] = [];
  const parts = references.map(({ text, href, line }) => {
    if (/^https?:/.test(href)) {
      return `<a href="${escapeHtml(href)}" rel="noreferrer" target="_blank">${escapeHtml(text)}</a>`;
    }
    const note = resolve(href, text);
    if (note === null) warn(line, missingLink(text, href));
    if (note === null || note === own) return escapeHtml(text);
    if (!links.includes(note)) links.push(note);
    return noteLink(note, escapeHtml(text));
  });
  const html = parts.length === 0 ? '' : `<p class="see-also">See also: ${parts.join(', ')}</p>`;
  return { html, links };
}

/** An entry of an acronym list that no term covers. */
export function expandAcronym(id: string, { acronym, expansion, source }: Acronym): Note {
  return {
    id,
    kind: 'term',
    title: `${acronym} (${expansion})`,
    aliases: [acronym, expansion],
    tags: [],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: source.text,
    cards: [
      {
        template: 'acronym',
        kind: 'acronym',
        front: `<p>${escapeHtml(acronym)}</p>`,
        lead: `<p>${escapeHtml(expansion)}</p>`,
        back: '',
      },
    ],
    question: null,
  };
}

const joinHtml = (parts: readonly Html[]) => parts.filter((part) => part !== '').join('\n');
