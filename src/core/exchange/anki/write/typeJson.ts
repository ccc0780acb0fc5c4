import { fillTemplate } from '../fill.ts';
import { clozeNumbers } from '../gaps.ts';
import type { KeptType } from '../keptType.ts';

const latexPre = `\\documentclass[12pt]{article}
\\special{papersize=3in,5in}
\\usepackage[utf8]{inputenc}
\\usepackage{amssymb,amsmath}
\\pagestyle{empty}
\\setlength{\\parindent}{0in}
\\begin{document}
`;

/** What Anki calls its own type of image occlusion, whose fields have tags. */
const occlusion = 6;

/**
 * A note type as an entry of `col.models`. Every key is one that some version of Anki cannot do without.
 * @param modified seconds: Anki takes the newer of two types of one id
 */
export function typeJson(type: KeptType, modified: number): Record<string, unknown> {
  const { id, name, cloze, fields, templates, css } = type;
  const isOcclusion = cloze && fields.some(({ tag }) => tag !== null);
  return {
    id,
    name,
    type: cloze ? 1 : 0,
    mod: modified,
    usn: -1,
    sortf: 0,
    did: null,
    vers: [],
    tags: [],
    flds: fields.map((field, ord) => ({
      name: field.name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
      ...(field.tag === null ? {} : { tag: field.tag, preventDeletion: true }),
    })),
    tmpls: templates.map((template) => ({
      name: template.name,
      ord: template.ord,
      qfmt: template.question,
      afmt: template.answer,
      bqfmt: '',
      bafmt: '',
      bfont: '',
      bsize: 0,
      did: null,
    })),
    css,
    latexPre,
    latexPost: '\\end{document}',
    latexsvg: false,
    req: requirements(type),
    ...(isOcclusion ? { originalStockKind: occlusion } : {}),
  };
}

type Requirement = [ord: number, kind: 'all' | 'any' | 'none', fields: number[]];

/**
 * Which fields must be filled so that a card is made: `req`, by which old versions decide it. A question that shows
 * nothing without some fields needs all of these; else any of those that make it show something. Of a cloze type the
 * text alone decides.
 */
function requirements({ cloze, fields, templates }: KeptType): Requirement[] {
  if (cloze) return [];
  const flag = 'ankiflag';
  return templates.map(({ ord, question }): Requirement => {
    const shown = (filled: (at: number) => boolean) => {
      const values = fields.map(({ name }, at): [string, string] => [name, filled(at) ? flag : '']);
      const filling = { cloze: 0, clozes: clozeNumbers([]), unknown: () => {} };
      const side = fillTemplate(question, { ...filling, fields: new Map(values) });
      return side.html + (side.typed ?? '');
    };
    const nothing = shown(() => false);
    if (shown(() => true) === nothing) return [ord, 'none', []];
    const places = fields.map((_, at) => at);
    const needed = places.filter((at) => !shown((each) => each !== at).includes(flag));
    if (needed.length > 0) return [ord, 'all', needed];
    return [ord, 'any', places.filter((at) => shown((each) => each === at) !== nothing)];
  });
}
