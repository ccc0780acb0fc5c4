/** "engram-2025-03-10-0930.engram"; not `.gz`, which Safari would unpack by itself. */
export function backupName(ms: number, offset: number): string {
  const local = new Date(ms + offset * 60_000).toISOString();
  return `engram-${local.slice(0, 10)}-${local.slice(11, 16).replace(':', '')}.engram`;
}
