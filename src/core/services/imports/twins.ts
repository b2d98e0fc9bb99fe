import { problem } from "../../kernel/errors/errors.ts";
import type { Columns } from "./column.ts";
import type { Fault } from "./fault.ts";
import type { ReadRow } from "./read-rows.ts";

/** A text that tells rows apart, and the column to point at; undefined for a row that lacks it. */
export interface Mark<C extends Columns> {
  readonly column: keyof C & string;
  of(values: ReadRow<C>["values"]): string | undefined;
}

/**
 * Rows that stand for the same thing as an earlier one: by the same reference, or by saying the same where one of the two
 * has no reference. Each fault names both lines.
 */
export function twins<C extends Columns>(
  rows: readonly ReadRow<C>[],
  { reference, saying }: { readonly reference?: Mark<C>; readonly saying: Mark<C> },
): Fault[] {
  const references = new Map<string, number>();
  const sayings = new Map<string, { line: number; named: boolean }>();
  const faults: Fault[] = [];
  for (const { line, values, fault } of rows) {
    const name = reference?.of(values);
    const words = saying.of(values);
    const sameName = name === undefined ? undefined : references.get(name);
    const sameWords = words === undefined ? undefined : sayings.get(words);
    if (reference && sameName !== undefined) faults.push(fault(reference.column, problem("import.row.twice", { line: sameName })));
    else if (sameWords && !(sameWords.named && name !== undefined)) faults.push(fault(saying.column, problem("import.row.twice", { line: sameWords.line })));
    if (name !== undefined && sameName === undefined) references.set(name, line);
    if (words !== undefined && !sameWords) sayings.set(words, { line, named: name !== undefined });
  }
  return faults;
}
