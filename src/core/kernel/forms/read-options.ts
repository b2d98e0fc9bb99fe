import type { z } from "zod";
import { problem } from "../errors/errors.ts";
import type { ParseContext } from "../options/kind.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import { momentSchema } from "../options/values.ts";
import { momentAt } from "../time/moment.ts";
import { isZone, readZone } from "../time/zones.ts";
import { type Fillable, given } from "./fillable.ts";
import type { FieldError, FieldErrors } from "./form.ts";

/** The values of a command's options, or what is missing and what is wrong. */
export type Options =
  | { readonly kind: "read"; readonly values: Readonly<Record<string, unknown>> }
  | {
      readonly kind: "incomplete";
      readonly missing: readonly string[];
      readonly errors: FieldErrors;
      /** What could be read all the same. */
      readonly values: Readonly<Record<string, unknown>>;
    };

/** Whether reading these raw values needs the community's data. */
export function needsStore(options: readonly OptionSpec[], raw: Readonly<Record<string, unknown>>): boolean {
  return options.some(({ name, kind }) => kind.stored === true && given(raw[name]));
}

/** Reads every option that was given and checks the whole against the command's schema. */
export async function readOptions(
  command: Fillable,
  raw: Readonly<Record<string, unknown>>,
  context: ParseContext,
): Promise<Options> {
  const options = optionsOf(command.input);
  const zone = zoneGiven(raw["zone"]);
  const inZone = { ...context, zone: zone ?? context.zone };
  const values: Record<string, unknown> = {};
  const errors: Record<string, FieldError> = {};
  for (const option of options) {
    if (!given(raw[option.name])) continue;
    const read = await option.kind.read(raw[option.name], {
      ...inZone,
      ...(option.kind.recurs ? await firstIn(values, zone, options, context) : {}),
    });
    if ("value" in read) values[option.name] = read.value;
    else
      errors[option.name] = {
        problem: read.problem,
        message: context.t.problem(read.problem),
        ...(read.suggestions ? { suggestions: read.suggestions } : {}),
      };
  }
  const missing = options.filter((o) => o.required && !given(raw[o.name])).map((o) => o.name);
  if (missing.length > 0 || Object.keys(errors).length > 0) return { kind: "incomplete", missing, errors, values };
  const parsed = command.input.safeParse(values);
  if (parsed.success) return { kind: "read", values: parsed.data };
  return { kind: "incomplete", missing: [], errors: wrong(parsed.error, context), values };
}

/** The first time of what repeats, as a kind of option may look at it: the value of "when", in the zone of the command's option; else that of the thing that the command is about. */
export async function firstIn(
  values: Readonly<Record<string, unknown>>,
  zone: string | undefined,
  options: readonly OptionSpec[],
  { references, db, caller }: Pick<ParseContext, "references" | "db" | "caller">,
): Promise<Pick<ParseContext, "first">> {
  const read = momentSchema.safeParse(values["when"]);
  if (!read.success) {
    const about = options.find(
      ({ name, kind }) =>
        kind.reference !== undefined &&
        references(kind.reference).firstTime !== undefined &&
        typeof values[name] === "string",
    );
    const own =
      about?.kind.reference &&
      (await references(about.kind.reference).firstTime?.(db, caller, String(values[about.name])));
    return own ? { first: { local: own.local, zone: zone ?? own.zone } } : {};
  }
  const { at, local, zone: own } = read.data;
  if (zone === undefined || zone === own) return { first: { local, zone: own } };
  const { Temporal } = await import("temporal-polyfill");
  return { first: momentAt(Temporal.Instant.from(at), zone) };
}

function zoneGiven(raw: unknown): string | undefined {
  return typeof raw === "string" ? (isZone(raw) ? raw : readZone(raw)) : undefined;
}

function wrong(error: z.ZodError, { t }: ParseContext): FieldErrors {
  const cause = problem("option.wrong");
  return Object.fromEntries(
    error.issues.map((issue) => [String(issue.path[0] ?? ""), { problem: cause, message: t.problem(cause) }]),
  );
}
