import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { optionsOf, type OptionSpec } from "../../kernel/options/options.ts";
import type { ParseContext } from "../../kernel/options/kind.ts";
import { type CellRead, optionReader } from "./cell-reader.ts";

/** One column of an import: how it may be called in a file, and how its cells are read. */
export interface ImportColumn<T> {
  /** The message that lists its names in each language, separated by "|". */
  readonly names: Label;
  /** Whether a file must have it, and its cells something in them. */
  readonly required: boolean;
  /** Reads a cell, whose text may be empty and is otherwise as it stands in the file. */
  read(text: string, reading: ParseContext): Promise<CellRead<T>>;
}

/** The columns of an import, by their keys. */
export type Columns = Readonly<Record<string, ImportColumn<unknown>>>;

/** The values of a row, by column. */
export type ValuesOf<C extends Columns> = { readonly [K in keyof C]: C[K] extends ImportColumn<infer T> ? T : never };

const EMPTY = { problem: problem("import.cell.empty") };

/** A column whose cells are read as an option is, and must hold something. */
export function one<S extends z.ZodType>(option: S): ImportColumn<z.output<S>> {
  const spec = specOf(option);
  const read = optionReader<z.output<S>>(spec);
  return {
    names: spec.label,
    required: true,
    read: async (text, reading) => (blank(text) ? EMPTY : read(text, reading)),
  };
}

/** A column whose cells are read as an option is, or empty; a file may do without it. */
export function maybe<S extends z.ZodType>(option: S): ImportColumn<z.output<S> | undefined> {
  return optional(one(option), undefined);
}

/** A column whose cells hold any number of an option's values, separated by "|"; a value given twice counts once. */
export function many<S extends z.ZodType>(option: S): ImportColumn<readonly z.output<S>[]> {
  return optional(some(option), []);
}

/** The same with at least one value. */
export function some<S extends z.ZodType>(option: S): ImportColumn<readonly z.output<S>[]> {
  const spec = specOf(option);
  const readPart = optionReader<z.output<S>>(spec);
  return {
    names: spec.label,
    required: true,
    read: async (text, reading) => (isTooLong(text) ? TOO_LONG : readList(text, (part) => readPart(part, reading))),
  };
}

async function readList<T>(
  text: string,
  read: (part: string) => Promise<CellRead<T>>,
): Promise<CellRead<readonly T[]>> {
  const values: T[] = [];
  for (const part of parts(text)) {
    const found = await read(part);
    if ("problem" in found) return /[,;]/.test(part) ? { problem: problem("import.cell.list") } : found;
    if (!values.includes(found.value)) values.push(found.value);
  }
  return values.length === 0 ? EMPTY : { value: values };
}

/** A column read in a way of its own; `read` gets trimmed text that is not empty. */
export function own<T>(
  names: Label,
  read: (text: string, reading: ParseContext) => CellRead<T> | Promise<CellRead<T>>,
): ImportColumn<T> {
  return { names, required: true, read: async (text, reading) => (blank(text) ? EMPTY : read(text.trim(), reading)) };
}

/** The same column with something to hold where a cell is empty or the file has no such column. */
export function optional<T, E>(column: ImportColumn<T>, empty: E): ImportColumn<T | E> {
  return {
    ...column,
    required: false,
    read: async (text, reading) => (blank(text) ? { value: empty } : column.read(text, reading)),
  };
}

/** Most values of a list cell. Our choice: nobody has as many telephones, nor knows as many languages. */
export const MOST_VALUES = 50;

/** What is wrong with a list cell that holds more. */
export const TOO_LONG = { problem: problem("import.cell.values", { most: MOST_VALUES }) };

/** Whether a list cell holds more values than it may. */
export const isTooLong = (text: string): boolean => text.split("|", MOST_VALUES + 1).length > MOST_VALUES;

/** The parts of a list cell. */
export function parts(text: string): string[] {
  return text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const blank = (text: string) => text.trim() === "";

function specOf(option: z.ZodType): OptionSpec {
  const [spec] = optionsOf(z.object({ cell: option }));
  if (!spec) throw new Error("a schema with one option has one option");
  return spec;
}
