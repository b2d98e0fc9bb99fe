import type { z } from "zod";
import { problem } from "../errors/errors.ts";
import type { ParseContext, Read, Unread } from "../options/kind.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import { truncate } from "../text/truncate.ts";
import { type Fillable, given } from "./fillable.ts";
import { firstIn, zoneGiven } from "./first-time.ts";
import type { FieldError, FieldErrors } from "./form.ts";

type Values = Readonly<Record<string, unknown>>;

/** The values of a command's options, or what is missing and what is wrong. `raw`: what was given, a day that was typed behind a thing's name as the option that says which of its times is meant. */
export type Options = { readonly raw: Values } & (
  | { readonly kind: "read"; readonly values: Values }
  | {
      readonly kind: "incomplete";
      readonly missing: readonly string[];
      readonly errors: FieldErrors;
      /** What could be read all the same. */
      readonly values: Values;
    }
);

/** Whether reading these raw values needs the community's data. */
export function needsStore(options: readonly OptionSpec[], raw: Values): boolean {
  return options.some(({ name, kind }) => kind.stored === true && given(raw[name]));
}

/** Reads every option that was given and checks the whole against the command's schema. */
export async function readOptions(command: Fillable, typed: Values, context: ParseContext): Promise<Options> {
  const options = optionsOf(command.input);
  const raw: Record<string, unknown> = { ...typed };
  const zone = zoneGiven(options, raw);
  const inZone = { ...context, zone: zone ?? context.zone };
  const values: Record<string, unknown> = {};
  const errors: Record<string, FieldError> = {};
  // Things come first: what is said of them may say more.
  for (const option of thingsFirst(options)) {
    if (!given(raw[option.name])) continue;
    const read = handOn(
      option,
      await option.kind.read(raw[option.name], {
        ...inZone,
        ...(option.kind.recurs ? await firstIn(values, zone, options, context) : {}),
      }),
      options,
      raw,
    );
    if ("value" in read) values[option.name] = read.value;
    else errors[option.name] = asError(await withHelp(option, raw[option.name], read, inZone), context);
  }
  const missing = options.filter((o) => o.required && !given(raw[o.name])).map((o) => o.name);
  if (missing.length > 0 || Object.keys(errors).length > 0) return { kind: "incomplete", missing, errors, values, raw };
  const parsed = command.input.safeParse(values);
  if (parsed.success) return { kind: "read", values: parsed.data, raw };
  return { kind: "incomplete", missing: [], errors: wrong(parsed.error, context), values, raw };
}

const thingsFirst = (options: readonly OptionSpec[]): OptionSpec[] =>
  [true, false].flatMap((things) => options.filter(({ kind }) => (kind.reference !== undefined) === things));

const TYPED = 60;

/** Gives a day that was said behind a thing's name to the option for it. Where there is none, or it was given something, what is meant is not clear. */
function handOn(
  { name, kind }: OptionSpec,
  read: Read,
  options: readonly OptionSpec[],
  raw: Record<string, unknown>,
): Read {
  if (!("value" in read) || read.day === undefined) return read;
  const time = options.find(({ timeOf }) => timeOf !== undefined && timeOf === kind.reference);
  const typed = String(raw[name]);
  if (!time || given(raw[time.name]))
    return {
      problem: problem("option.reference.day", { typed: truncate(typed, TYPED) }),
      suggestions: [{ value: String(read.value), label: typed.slice(0, typed.length - read.day.length).trim() }],
    };
  raw[name] = read.value;
  raw[time.name] = read.day;
  return read;
}

/** What is wrong, with something that would do wherever the kind of option finds that. */
async function withHelp({ kind }: OptionSpec, raw: unknown, read: Unread, context: ParseContext): Promise<Unread> {
  return read.suggestions?.length ? read : ((await kind.lookFurther?.(raw, context)) ?? read);
}

const asError = (read: Unread, { t }: ParseContext): FieldError => ({
  problem: read.problem,
  message: t.problem(read.problem),
  ...(read.suggestions ? { suggestions: read.suggestions } : {}),
});

function wrong(error: z.ZodError, { t }: ParseContext): FieldErrors {
  const cause = problem("option.wrong");
  return Object.fromEntries(
    error.issues.map((issue) => [String(issue.path[0] ?? ""), { problem: cause, message: t.problem(cause) }]),
  );
}
