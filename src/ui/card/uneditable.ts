import type { Uneditable } from '../../core/exchange/editWay.ts';

/** Why the text of a note cannot be changed here, and where it can. */
export const uneditable: Record<Uneditable, string> = {
  acronym: 'This card comes from a list of acronyms: it is changed in its deck’s text.',
  typeless:
    'This note came from Anki, and its note type is not on this device. Import its package once more, then it can be edited. Its schedule stays.',
  layout:
    'This note has a layout that cannot be written here. Change it where it came from and import it once more. Its schedule stays.',
};
