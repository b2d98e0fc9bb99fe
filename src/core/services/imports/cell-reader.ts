import type { Problem } from "../../kernel/errors/errors.ts";
import { fold } from "../../kernel/text/fold.ts";
import { nearest } from "../../kernel/text/nearest.ts";
import type { OptionSpec } from "../../kernel/options/options.ts";
import type { OptionKind, ParseContext } from "../../kernel/options/kind.ts";

/** What a cell holds, or what is wrong with it and what was probably meant. */
export type CellRead<T> = { readonly value: T } | { readonly problem: Problem; readonly near?: string };

type Reader<T> = (text: string, reading: ParseContext) => Promise<CellRead<T>>;

/** The same reader, which reads a text that comes again only once an import: a taxonomy is not loaded for every cell. */
export function once<T>(read: Reader<T>): Reader<T> {
  const imports = new WeakMap<ParseContext, Map<string, Promise<CellRead<T>>>>();
  return (text, reading) => {
    const known = imports.get(reading) ?? new Map<string, Promise<CellRead<T>>>();
    imports.set(reading, known);
    const found = known.get(text) ?? read(text, reading);
    known.set(text, found);
    return found;
  };
}

/** Reads cells as an option of that kind is read. */
export function optionReader<T>({ kind }: OptionSpec): Reader<T> {
  const read: Reader<T> = (text, reading) => readOption(text, kind, reading);
  // Titles, notes and addresses hardly ever come again; what there are suggestions for does.
  return kind.suggest ? once(read) : read;
}

async function readOption<T>(text: string, kind: OptionKind, reading: ParseContext): Promise<CellRead<T>> {
  const read = await kind.read(text, reading);
  // What a kind reads is what the option's schema describes (core/options).
  if ("value" in read) return { value: read.value as T };
  const near = nearest(
    fold(text),
    (read.suggestions ?? []).flatMap(({ value, label }) => [fold(value), fold(label)]),
  );
  const meant =
    near === undefined
      ? undefined
      : read.suggestions?.find(({ value, label }) => fold(value) === near || fold(label) === near);
  // A slip says itself what was meant; here that is what a cell would hold.
  if (read.slip && meant)
    return { problem: { ...read.problem, params: { ...read.problem.params, near: meant.value } } };
  return { problem: read.problem, ...(meant ? { near: meant.value } : {}) };
}
