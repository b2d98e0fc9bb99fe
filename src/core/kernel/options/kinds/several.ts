import type { Choice } from "../../values/choice.ts";
import type { OptionKind, Read } from "../kind.ts";

const MOST = 50;
const LONGEST = 1_000;
// Between two mentions there need be nothing: \ufff9 and \ufffb begin and end one (mention.ts).
const PARTING = /\s*[,;\n]\s*|(?<=\ufffb)\s+(?=\ufff9)/gu;

/** A kind for several values of another, parted by commas, semicolons or lines: each once, in the order in which they were given. */
export function several(name: string, kind: OptionKind): OptionKind {
  return {
    name,
    widget: "several",
    line: { phrase: true, unnamed: true },
    lists: true,
    ...(kind.stored ? { stored: true } : {}),
    async read(raw, context): Promise<Read> {
      const parts = partsOf(raw);
      const values: unknown[] = [];
      for (const [at, part] of parts.entries()) {
        const read = await kind.read(part, context);
        if ("problem" in read)
          return { ...read, ...(read.suggestions ? { suggestions: mended(parts, at, read.suggestions) } : {}) };
        if (!values.includes(read.value)) values.push(read.value);
      }
      return values.length === 0 ? kind.read("", context) : { value: values.slice(0, MOST) };
    },
    ...(kind.named
      ? { named: (value, context) => allNamed(partsOf(value), (part) => kind.named?.(String(part), context)) }
      : {}),
    ...(kind.shown && !kind.named
      ? { shown: (value, ...how) => allShown(partsOf(value), (part) => kind.shown?.(String(part), ...how)) }
      : {}),
    /** Goes on with the last of what is typed: every suggestion is the whole. */
    async suggest(typed, context) {
      const at = Math.max(...[",", ";", "\n"].map((sign) => typed.lastIndexOf(sign)));
      const before = at < 0 ? [] : partsOf(typed.slice(0, at)).map(String);
      const found = (await kind.suggest?.(typed.slice(at + 1).trim(), context)) ?? [];
      return found.map(({ value, label }) =>
        joined([...before.map((b) => ({ value: b, label: b })), { value, label }]),
      );
    },
  };
}

/** What all of them are called; undefined where one has no name, or one that would be read as two. */
async function allNamed(
  parts: readonly unknown[],
  name: (part: unknown) => Promise<string | undefined> | undefined,
): Promise<string | undefined> {
  const names: (string | undefined)[] = [];
  for (const part of parts) names.push(await name(part));
  return together(names);
}

const allShown = (parts: readonly unknown[], shown: (part: unknown) => string | undefined) =>
  together(parts.map(shown));

function together(names: readonly (string | undefined)[]): string | undefined {
  const whole = names.every((name) => name !== undefined && partsOf(name).length === 1);
  return whole && names.length > 0 ? names.join(", ") : undefined;
}

/** What would be right in place of the part that is wrong. */
function mended(parts: readonly unknown[], wrong: number, suggestions: readonly Choice[]): Choice[] {
  if (parts.some((part) => typeof part !== "string")) return [...suggestions];
  return suggestions.map((s) =>
    joined(parts.map((part, at) => (at === wrong ? s : { value: String(part), label: String(part) }))),
  );
}

const joined = (some: readonly Choice[]): Choice => ({
  value: some.map((c) => c.value).join(", "),
  label: some.map((c) => c.label).join(", "),
});

/** The parts of what was given; a list is its members, as a platform picks them. */
function partsOf(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  if (typeof raw !== "string") return [raw];
  return raw
    .slice(0, LONGEST)
    .split(PARTING)
    .filter((part) => part.trim() !== "");
}
