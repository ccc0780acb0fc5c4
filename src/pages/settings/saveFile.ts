/** Hands a file over to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari begins to read only after this turn; the page may hold the bytes a while longer.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "engram-2025-03-10.engram"; not `.gz`, which Safari would unpack by itself. */
export function backupName(ms: number, offset: number): string {
  const local = new Date(ms + offset * 60_000).toISOString();
  return `engram-${local.slice(0, 10)}-${local.slice(11, 16).replace(':', '')}.engram`;
}
