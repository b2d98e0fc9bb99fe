import { problem } from "../../kernel/errors/errors.ts";
import type { Columns } from "./column.ts";
import type { ImportFault } from "./fault.ts";
import type { ReadRow } from "./read-rows.ts";

/** A text that tells rows apart, and the column to point at; undefined for a row that lacks it. */
export interface RowMark<C extends Columns> {
  readonly column: keyof C & string;
  of(values: ReadRow<C>["values"]): string | undefined;
}

/**
 * Rows that stand for the same thing as an earlier one: by the same reference, or by saying the same where one of the two
 * has no reference. Each fault names both lines.
 */
export function twins<C extends Columns>(
  rows: readonly ReadRow<C>[],
  { reference, saying }: { readonly reference?: RowMark<C>; readonly saying: RowMark<C> },
): ImportFault[] {
  const references = new Map<string, number>();
  const sayings = new Map<string, Said>();
  const faults: ImportFault[] = [];
  for (const { line, values, fault } of rows) {
    const name = reference?.of(values);
    const words = saying.of(values);
    const sameName = known(references, name);
    const sameWords = known(sayings, words);
    if (reference && sameName !== undefined)
      faults.push(fault(reference.column, problem("import.row.twice", { line: sameName })));
    else if (sameWords && isTwin(sameWords, name))
      faults.push(fault(saying.column, problem("import.row.twice", { line: sameWords.line })));
    note(references, name, line);
    note(sayings, words, { line, named: name !== undefined });
  }
  return faults;
}

interface Said {
  readonly line: number;
  readonly named: boolean;
}

// Two that say the same and have references of their own are two.
const isTwin = ({ named }: Said, name: string | undefined) => !(named && name !== undefined);

const known = <T>(seen: ReadonlyMap<string, T>, text: string | undefined) =>
  text === undefined ? undefined : seen.get(text);

function note<T>(seen: Map<string, T>, text: string | undefined, what: T): void {
  if (text !== undefined && !seen.has(text)) seen.set(text, what);
}
