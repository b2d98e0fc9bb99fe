import type { ImportColumn } from "../../../services/imports/column.ts";
import type { CellRead } from "../../../services/imports/cell-reader.ts";
import type { ParseContext } from "../../../kernel/options/kind.ts";

/** Something of mandates: of all that a row names, or of each by the key of its topic. */
export interface PerTopic<T> {
  readonly all?: T;
  readonly of: Readonly<Record<string, T>>;
}

const KEYED = /^\s*([\p{Ll}\p{N}-]+)\s*:\s*(.*?)\s*$/su;

/**
 * A column whose cells hold one value, for all the mandates of a row, or one for each, as in "tracing: 2024-03-01 | marking: 2025-07-01"; in
 * these a backslash stands before a "|" or a backslash of the value.
 */
export function perTopic<T>(column: ImportColumn<T>): ImportColumn<PerTopic<T> | undefined> {
  return {
    ...column,
    required: false,
    async read(text, reading) {
      if (text.trim() === "") return { value: undefined };
      const keyed = await keyedParts(text, reading);
      if (!keyed) return wrapped(await column.read(text, reading), (all) => ({ all, of: {} }));
      const of: Record<string, T> = {};
      for (const [topic, value] of keyed) {
        const read = await column.read(value, reading);
        if ("problem" in read) return read;
        of[topic] = read.value;
      }
      return { value: { of } };
    },
  };
}

function wrapped<T, U>(read: CellRead<T>, into: (value: T) => U): CellRead<U> {
  return "value" in read ? { value: into(read.value) } : read;
}

/** Its parts, where each begins with the key of a topic. */
async function keyedParts(text: string, { terms }: ParseContext): Promise<[string, string][] | undefined> {
  if (!text.includes(":")) return undefined;
  const keys = new Set((await terms()).filter(({ kind }) => kind === "topic").map(({ key }) => key));
  const parts = text.match(/(?:\\.|[^|\\])+/gsu) ?? [];
  const keyed = parts.map((part): [string, string] => {
    const [, key = "", value = ""] = KEYED.exec(part) ?? [];
    return [key, value.replaceAll(/\\(.)/gsu, "$1")];
  });
  return keyed.every(([key]) => keys.has(key)) ? keyed : undefined;
}

/** What is known of mandates, as such a cell holds it: null where nothing is. */
export function perTopicText(values: readonly (readonly [topic: string, value: string | null])[]): string {
  const [first] = values;
  const isOne = values.every(([, value]) => value === first?.[1]);
  if (first && isOne && !first[1]?.includes(":")) return first[1] ?? "";
  return values
    .flatMap(([topic, value]) => (value === null ? [] : [`${topic}: ${value.replaceAll(/[\\|]/g, "\\$&")}`]))
    .join(" | ");
}
