import type { CardText, Html, Note, QuestionText } from '../model.ts';
import type { FollowUp } from './followUps.ts';
import { escapeHtml, unwrapParagraph } from './html.ts';
import { hasText, type Line, textOf } from './lines.ts';
import type { Item } from './listItems.ts';
import { plainText } from './plainText.ts';
import { isAnswered } from './questionBody.ts';
import type { Question } from './questions.ts';
import { missingLink, renderLines, type Rendering, renderText } from './render.ts';
import { readLinks } from './seeAlso.ts';
import { firstSentence } from './sentences.ts';
import { makeSlugger, shortSlug } from './slug.ts';

/** An interview question → its note: one `question` card, and one card a follow-up with an answer. */
export function expandQuestion(id: string, question: Question, rendering: Rendering): Note {
  const { body, metadata } = question;
  const draft = !isAnswered(body);
  const asked = hasText(body.question)
    ? renderLines(body.question, rendering)
    : `<p>${escapeHtml(question.title)}</p>`;
  const text = expandText(question, rendering);
  const followUps = body.followUps.filter((each) => each.answer !== null);
  const cards: CardText[] = [
    { template: 'question', kind: 'question', front: asked, lead: text.inShort, back: '' },
    ...expandFollowUps(followUps, rendering),
  ];
  return {
    id,
    kind: 'question',
    title: question.title,
    aliases: [],
    tags: metadata.tags,
    level: metadata.level,
    category: metadata.category,
    difficulty: null,
    minutes: metadata.minutes,
    links: readRelated(body.related, rendering),
    draft,
    source: textOf(question.source),
    // A draft is listed and edited; there is nothing to study yet.
    cards: draft ? [] : cards,
    question: text,
  };
}

function expandText({ body, metadata }: Question, rendering: Rendering): QuestionText {
  const render = (lines: readonly Line[]): Html => renderLines(lines, rendering);
  const each = (items: readonly Item[]): Html[] =>
    items.map((item) => unwrapParagraph(render(item.lines))).filter((html) => html !== '');
  return {
    hints: body.hints.map(({ label, lines }) => ({ label, html: render(lines) })),
    inShort: render(body.inShort),
    keyPoints: each(body.keyPoints),
    redFlags: each(body.redFlags),
    greenFlags: each(body.greenFlags),
    competencies: each(body.competencies),
    model: render(body.model),
    rubric: render(body.rubric),
    companies: metadata.companies,
    insights: render(body.insights),
    ...(metadata.prerequisites.length > 0 ? { prerequisites: metadata.prerequisites } : {}),
  };
}

function expandFollowUps(followUps: readonly FollowUp[], rendering: Rendering): CardText[] {
  const slugger = makeSlugger(followUps.flatMap(({ id }) => (id === null ? [] : [id])));
  return followUps.map(({ id, question, answer, line }) => {
    const lines = answer ?? [];
    const text = textOf(lines);
    const { lead, back } = splitAnswer(text, (part) => renderText(part, lines, rendering));
    const own: Line = { number: line, text: question, kind: 'text', level: 0 };
    return {
      template: `followup-${id ?? slugger(shortSlug(plainText(question)) || 'question')}`,
      kind: 'followup',
      front: renderText(question, [own], rendering),
      lead,
      back,
    };
  });
}

/** An answer's first sentence is shown large; the rest stands below it. */
export function splitAnswer(
  text: string,
  render: (part: string) => Html,
): { lead: Html; back: Html } {
  const end = text.search(/\n\s*\n|\n\s*(?:[-*+|>]|\d+[.)]|`{3}|~{3}|\$\$)/);
  const paragraph = end < 0 ? text : text.slice(0, end);
  // A list, a table, code or a formula at the start has no first sentence.
  if (/^\s*(?:[-*+|>]\s|\d+[.)]\s|`{3}|~{3}|\$\$\s*$|\|)/m.test(paragraph.split('\n')[0] ?? '')) {
    return { lead: '', back: render(text) };
  }
  const { first, rest } = firstSentence(paragraph);
  const below = end < 0 ? '' : text.slice(end);
  return { lead: render(first), back: render(`${rest}${below}`) };
}

/** Related Content → ids of the notes it links to. */
function readRelated(lines: readonly Line[], { resolve, warn }: Rendering): string[] {
  const ids = new Set<string>();
  for (const line of lines) {
    for (const { text, href } of readLinks(line.text, line.number)) {
      if (/^(?:https?|mailto):/.test(href)) continue;
      const note = resolve(href, text);
      if (note === null) warn(line.number, missingLink(text, href));
      else ids.add(note);
    }
  }
  return [...ids];
}
