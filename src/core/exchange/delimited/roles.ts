/** What a column is for. */
export const roles = [
  'front',
  'back',
  'extra',
  'tags',
  'deck',
  'guid',
  'notetype',
  'ignore',
] as const;
export type Role = (typeof roles)[number];

/** Of these there is one column each at most. */
const single = new Set<Role>(['front', 'back', 'deck', 'guid', 'notetype']);

/** What columns are usually called, the likeliest first. */
const names: [Role, RegExp][] = [
  [
    'front',
    /^(?:front|question|term|word|phrase|expression|vocab(?:ulary)?|text|prompt|q|vorderseite|frage|wort|begriff|recto|mot|terme|anverso|pregunta|palabra|término)$/i,
  ],
  [
    'back',
    /^(?:back|answer|definition|meaning|translation|gloss|back extra|response|explanation|a|rückseite|antwort|bedeutung|übersetzung|verso|réponse|définition|traduction|reverso|respuesta|significado|traducción)$/i,
  ],
  ['tags', /^(?:tags?|labels?|keywords?|schlagw[oö]rter|schlagworte|étiquettes|etiquetas)$/i],
  ['deck', /^(?:deck|deck name|stapel|paquet|mazo)$/i],
  ['guid', /^(?:guid|uuid|id|note id|key)$/i],
  ['notetype', /^(?:note ?type|card ?type|model|notiztyp)$/i],
  ['ignore', /^(?:nr\.?|no\.?|#|number|index)$/i],
];

/** Whether a row is made of what columns are usually called. Single letters are names only together. */
export function holdsUsualNames(cells: readonly string[]): boolean {
  const lower = cells.map((cell) => cell.toLowerCase());
  if (lower.includes('q') && lower.includes('a')) return true;
  return cells.some((cell) => cell.length > 1 && names.some(([, pattern]) => pattern.test(cell)));
}

/**
 * What each column is for, by what was said of it, then by its name, then by its place: the first free one is the front,
 * the next the back, all others are extra fields.
 * @param labels their names; empty where they have none
 * @param said roles that are fixed, by place
 */
export function guessRoles(labels: readonly string[], said: ReadonlyMap<number, Role>): Role[] {
  const found: (Role | undefined)[] = labels.map((_, at) => said.get(at));
  const taken = new Set(found);
  for (const [role, pattern] of names) {
    const at = labels.findIndex((label, place) => !found[place] && pattern.test(label.trim()));
    if (at < 0 || taken.has(role)) continue;
    found[at] = role;
    taken.add(role);
  }
  for (const role of ['front', 'back'] as const) {
    const at = found.indexOf(undefined);
    if (at < 0 || taken.has(role)) continue;
    found[at] = role;
  }
  return found.map((role) => role ?? 'extra');
}

/** The roles after another was chosen for one column: where only one may have it, the two change places. */
export function withRole(before: readonly Role[], at: number, role: Role): Role[] {
  const other = single.has(role) ? before.indexOf(role) : -1;
  return before.map((each, place) =>
    place === at ? role : place === other ? (before[at] ?? 'ignore') : each,
  );
}

/** What kind of cards a row makes. */
export const kinds = ['basic', 'reversed', 'typed', 'cloze'] as const;
export type RowKind = (typeof kinds)[number];

const reversed = /revers|umgekehrt|inversé|invertid|rovesciat/i;
const optional = /optional|optionnel|op[cz]ional/i;

/** Whether a note type of Anki's has a reverse only where its third field holds something, by its name. */
export const isOptional = (name: string): boolean => reversed.test(name) && optional.test(name);

/** The kind of cards that a note type of Anki's makes, by its name. */
export function kindOfNotetype(name: string): RowKind {
  if (/cloze|lückentext|texte à trous/i.test(name)) return 'cloze';
  if (reversed.test(name) && !optional.test(name)) return 'reversed';
  return /type in|typed|typing/i.test(name) ? 'typed' : 'basic';
}
