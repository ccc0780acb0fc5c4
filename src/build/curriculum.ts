import * as v from 'valibot';
import type { Curriculum } from '../core/curriculum/curriculum.ts';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const texts = v.array(text);
const moduleId = v.pipe(
  v.string(),
  v.regex(/^\d{2}-[a-z0-9-]+$/, 'must be a folder id such as 01-foundations'),
);
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be the id of a term'));
const hours = v.tuple([v.number(), v.number()]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const level = v.picklist(['L3', 'L4', 'L5', 'L6', 'L7']);

const moduleSchema = v.strictObject({
  id: moduleId,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  summary: text,
  goals: texts,
  topics: texts,
  handsOn: texts,
  duration: text,
  hours,
  prerequisites: v.strictObject({ modules: v.array(moduleId), skills: texts }),
  levels: v.tuple([level, level]),
  employers: texts,
  questions: v.strictObject({
    conceptual: count,
    technical: count,
    'system-design': count,
    debugging: count,
  }),
  order: v.array(slug),
});

const trackSchema = v.strictObject({
  id: slug,
  title: text,
  goal: text,
  duration: text,
  modules: v.array(moduleId),
  plan: v.array(v.strictObject({ when: text, modules: v.array(moduleId), focus: text })),
  prerequisites: texts,
  skills: texts,
  jobTitles: texts,
  capstone: slug,
});

const capstoneSchema = v.strictObject({
  id: slug,
  title: text,
  summary: text,
  duration: text,
  hours,
  difficulty: text,
  modules: v.array(moduleId),
  deliverables: texts,
});

const schema = v.object({
  modules: v.array(moduleSchema),
  tracks: v.array(trackSchema),
  capstones: v.array(capstoneSchema),
});

/**
 * Checks what decks/ says in JSON: `{modules, tracks, capstones}`. Throws an error that names the
 * field and what it should be; also for an id that leads nowhere.
 */
export function checkCurriculum(data: unknown): Curriculum {
  const result = v.safeParse(schema, data);
  if (!result.success) {
    const issues = result.issues.map(
      (issue) => `${v.getDotPath(issue) ?? 'curriculum'}: ${issue.message}`,
    );
    throw new Error(`The curriculum in decks/ is not as it should be:\n  ${issues.join('\n  ')}`);
  }
  checkReferences(result.output);
  return result.output;
}

function checkReferences({ modules, tracks, capstones }: Curriculum): void {
  const known = new Set(modules.map(({ id }) => id));
  const capstoneIds = new Set(capstones.map(({ id }) => id));
  const wrong: string[] = [];
  const check = (where: string, ids: readonly string[]) => {
    for (const id of ids)
      if (!known.has(id)) wrong.push(`${where} names the module ${id}, which does not exist`);
  };
  for (const { id, prerequisites, order } of modules) {
    check(`module ${id}`, prerequisites.modules);
    const twice = order.find((each, index) => order.indexOf(each) !== index);
    if (twice !== undefined) wrong.push(`module ${id} has ${twice} twice in its order`);
  }
  for (const track of tracks) {
    check(`track ${track.id}`, [...track.modules, ...track.plan.flatMap((step) => step.modules)]);
    if (!capstoneIds.has(track.capstone))
      wrong.push(`track ${track.id} names the capstone ${track.capstone}, which does not exist`);
  }
  for (const capstone of capstones) check(`capstone ${capstone.id}`, capstone.modules);
  if (wrong.length > 0)
    throw new Error(`The curriculum in decks/ does not fit together:\n  ${wrong.join('\n  ')}`);
}
