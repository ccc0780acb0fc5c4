import { isoDay, studyDay } from '../day.ts';
import type { Moment } from '../model.ts';

export interface Reminder {
  /** Hour (0–23) and minute by the clock of whoever opens the calendar. */
  hour: number;
  minute: number;
  /** Where the event leads: the address of the app. */
  url: string;
  /** Anything; the same one twice is the same event, changed. */
  uid: string;
}

/**
 * A daily event as an iCalendar file (RFC 5545), from tomorrow on. Its time is a floating one, so
 * that it stays the same hour through journeys and changes of clocks.
 */
export function reminderFile({ hour, minute, url, uid }: Reminder, moment: Moment): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const first = isoDay(studyDay({ ...moment, rollover: 0 }) + 1).replaceAll('-', '');
  const stamp = new Date(moment.now).toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Engram//Daily reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${first}T${two(hour)}${two(minute)}00`,
    'DURATION:PT15M',
    'RRULE:FREQ=DAILY',
    `SUMMARY:${escaped('Review cards in Engram')}`,
    `DESCRIPTION:${escaped(`Today’s cards: ${url}`)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped('Review cards in Engram')}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text as a value: section 3.3.11. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n');

/** At most 75 bytes a line; what is over goes on behind a blank (section 3.1). */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
