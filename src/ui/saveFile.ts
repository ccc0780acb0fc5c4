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
