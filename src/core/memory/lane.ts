import { templateKinds } from '../model.ts';
import type { Directions, Lane, Preset, TemplateKind } from '../model.ts';

/** Indexes into `templateKinds`, as the columns hold them. */
export const TERM = templateKinds.indexOf('term');
export const DEFINITION = templateKinds.indexOf('definition');
const EXPANSION = templateKinds.indexOf('expansion');
export const QUESTION = templateKinds.indexOf('question');
export const FOLLOWUP = templateKinds.indexOf('followup');

/** Only interview questions have their own lane; follow-ups are ordinary cards. */
export function laneOf(template: number): Lane {
  return template === QUESTION ? 'questions' : 'cards';
}

/** Whether a card of a term is one more way to ask the same: it counts as no material of its own. */
export const isAnotherWay = (template: number) => template === DEFINITION || template === EXPANSION;

/** Whether a deck of these directions ever introduces cards of a template; reviews go on in any case. */
export function introduces(directions: Directions, template: number): boolean {
  if (template === EXPANSION) return directions === 'acronyms';
  return template !== DEFINITION || directions !== 'one';
}

/** The kind of card a template index stands for; `basic` for an index from a newer version. */
export function kindOf(template: number): TemplateKind {
  return templateKinds[template] ?? 'basic';
}

/**
 * The preset of a card: its deck's for its lane, or the lane's default where the deck or the preset is gone.
 * Throws an Error when not even that one is there.
 */
export function presetFor(
  presets: Readonly<Record<string, Preset>>,
  deck: { presets: Record<Lane, string> } | undefined,
  template: number,
): Preset {
  const lane = laneOf(template);
  const preset = presets[deck?.presets[lane] ?? lane] ?? presets[lane];
  if (!preset) throw new Error(`no preset for the lane ${lane}`);
  return preset;
}
