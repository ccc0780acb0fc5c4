/** Whose text a note has, where it is not its deck's alone. `before`: what that had when it was edited, if it went on. */
export const editedText = (own: { before: string | null } | null | undefined) =>
  own && (own.before === null ? 'The text is yours' : 'The deck’s text changed after your edit');
