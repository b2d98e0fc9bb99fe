import { BackupError } from "./backup-error.ts";
import { type BackupHead, type BackupLine, type BackupTail, readHead, readLine } from "./backup-lines.ts";
import { readSealed } from "./sealed-file.ts";
import type { BackupSecret } from "./secret.ts";

/** A back-up's first and last line. */
export interface CheckedBackup {
  readonly head: BackupHead;
  readonly tail: BackupTail;
}

/** Reads a back-up from end to end. Throws BackupError where it cannot be opened or is not whole. */
export async function checkBackup(
  path: string,
  secret: BackupSecret,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<CheckedBackup> {
  const lines = readSealed(path, secret);
  const head = readHead((await lines.next()).value as string | undefined);
  const rows = rowCounter(path);
  let tail: BackupTail | undefined;
  for await (const text of lines) {
    // Nothing comes after the end.
    if (tail) throw new BackupError("damaged", path);
    tail = rows.take(readLine(text));
    if (rows.done() % 500 === 0) progress(rows.done(), head.rows);
  }
  if (!tail || !sameCounts(rows.counts, tail.counts)) throw new BackupError("damaged", path);
  progress(head.rows, head.rows);
  return { head, tail };
}

/** Counts the rows of each table, line by line, until the last line, which it returns. */
function rowCounter(path: string) {
  const counts: Record<string, number> = {};
  let table: string | undefined;
  let done = 0;
  return {
    counts,
    done: () => done,
    take(line: BackupLine): BackupTail | undefined {
      if (line.kind === "tail") return line.tail;
      if (line.kind === "table") {
        table = line.table.table;
        counts[table] = 0;
        return undefined;
      }
      if (table === undefined) throw new BackupError("damaged", path);
      counts[table] = (counts[table] ?? 0) + 1;
      done += 1;
      return undefined;
    },
  };
}

function sameCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
