import type { Warning } from '../model.ts';

/** Notes a warning. `line` is 1-based; the message says what is wrong and what to write instead. */
export type Warn = (line: number, message: string, severity?: Warning['severity']) => void;

/** A warning of one file of a set. */
export interface FileWarning extends Warning {
  path: string;
}

/** A list of warnings and the function that adds to it. */
export function makeWarnings(): { warnings: Warning[]; warn: Warn } {
  const warnings: Warning[] = [];
  return {
    warnings,
    warn: (line, message, severity = 'warning') => {
      warnings.push({ line, message, severity });
    },
  };
}

/** Errors and warnings in the order of the file; the same thing said twice of one line is said once. */
export function inFileOrder(warnings: readonly Warning[]): Warning[] {
  const seen = new Set<string>();
  const once = warnings.filter(({ line, message }) => {
    const key = `${line} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return once.sort((a, b) => a.line - b.line);
}

/** Shortens text for a message. */
export function quote(text: string, limit = 60): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > limit ? `“${flat.slice(0, limit - 1)}…”` : `“${flat}”`;
}
