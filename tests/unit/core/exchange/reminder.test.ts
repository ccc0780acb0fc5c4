import { expect, test } from 'vitest';
import { reminderFile } from '../../../../src/core/exchange/reminder.ts';

const moment = { now: Date.UTC(2025, 2, 10, 23, 30), offset: 60, rollover: 4 };
const file = (changes = {}) =>
  reminderFile(
    { hour: 7, minute: 5, url: 'https://example.org/engram/', uid: 'x@engram', ...changes },
    moment,
  );
/** Folded lines put together again (RFC 5545, 3.1). */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a daily event at a floating hour, from tomorrow by the local date', () => {
  const lines = unfolded(file());
  expect(lines).toContain('DTSTART:20250312T070500');
  expect(lines).toContain('DTSTAMP:20250310T233000Z');
  expect(lines).toContain('RRULE:FREQ=DAILY');
  expect(lines).toContain('URL:https://example.org/engram/');
  expect(lines.at(-1)).toBe('');
});

test('is well-formed: blocks nest, required properties once, no line over 75 bytes', () => {
  const url = `https://example.org/${'ä'.repeat(60)}/`;
  const text = file({ url });
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(unfolded(text)).toContain(`URL:${url}`);
  const open: string[] = [];
  for (const line of unfolded(text).slice(0, -1)) {
    expect(line).toMatch(/^[A-Z-]+(;[^:]+)?:.+/);
    if (line.startsWith('BEGIN:')) open.push(line.slice(6));
    if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
  }
  expect(open).toEqual([]);
  for (const name of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'RRULE'])
    expect(unfolded(text).filter((line) => line.startsWith(`${name}:`))).toHaveLength(1);
  expect(text).not.toContain('DTEND');
});
