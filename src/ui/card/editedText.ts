/** Whose text a note has, where it is not its deck's alone. */
export function editedText(edited: 'own' | 'behind' | undefined): string | undefined {
  if (edited === 'behind') return 'The deck’s text changed after your edit';
  return edited && 'The text is yours';
}
