/** Why a package cannot be imported, in words for the one who chose it: what is wrong and what to do. */
export class AnkiError extends Error {
  override name = 'AnkiError';
}

/** Runs a step of reading; whatever a library throws becomes an error that says what could not be read. */
export function reading<T>(what: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof AnkiError) throw error;
    const reason = error instanceof Error && error.message ? ` (${error.message})` : '';
    throw new AnkiError(
      `${what} cannot be read${reason}: the file is damaged. Export it from Anki once more.`,
    );
  }
}
