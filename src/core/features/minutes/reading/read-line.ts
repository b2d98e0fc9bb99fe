import { readDue, type ReadDays } from "./due.ts";
import type { KnownOwners, ActionOwner } from "./owner.ts";
import { readOwners } from "./owners.ts";
import { type NotedKind, readPrefix } from "./prefix.ts";

/** A line of minutes, as it was understood. */
export interface NoteLine {
  /** What it says that it is; undefined for a note. */
  readonly kind?: NotedKind;
  /** All that was said, but for what it says that it is. */
  readonly text: string;
  readonly owners: readonly ActionOwner[];
  /** By when it is to be done; several days where it may mean more than one. */
  readonly due: readonly string[];
}

/** What a line is read with: who may be named, and how days are read. */
export interface ReadingLine {
  readonly people: (text: string) => Promise<readonly KnownOwners[]>;
  readonly days: ReadDays;
}

/**
 * Reads a line of minutes in any of the interface's languages: "action: Paraguay sends the template by 3 March". Whatever is not
 * understood stays in the text, of which nothing is taken but what says what it is. Never throws on what was typed.
 */
export async function readNoteLine(line: string, { people, days }: ReadingLine): Promise<NoteLine> {
  const prefix = readPrefix(line);
  if (prefix === undefined) return { text: line, owners: [], due: [] };
  const text = line.slice(prefix.from);
  return { kind: prefix.kind, text, owners: readOwners(text, await people(text)), due: await readDue(text, days) };
}
