import type { Command } from "../commands/command.ts";
import type { Plan } from "../commands/platform.ts";
import { given } from "../forms/fillable.ts";
import { firstIn, zoneGiven } from "../forms/first-time.ts";
import { type FieldErrors, formFor } from "../forms/form.ts";
import { mayHaveNames, namesOf } from "../forms/known-names.ts";
import type { Options } from "../forms/read-options.ts";
import type { ParseContext } from "../options/kind.ts";
import type { OptionSpec } from "../options/options.ts";
import { defined } from "../values/defined.ts";
import { type Planning, scopeOf } from "./planning.ts";

/** A command whose form is to be shown, and what was given to it. */
interface FormAskedFor {
  readonly command: Command;
  readonly raw: Options["raw"];
  readonly options: readonly OptionSpec[];
}

/** The form, filled in with what was given; where that is nothing, with what holds. */
export async function formPlan(
  planning: Planning,
  { command, raw, options }: FormAskedFor,
  values: Options["values"],
  errors: FieldErrors,
): Promise<Plan> {
  const holds = command.prefill
    ? await planning.inStore(async (r) => command.prefill?.(scopeOf(planning, r), values))
    : undefined;
  // A form that comes back with what it was filled in with is not filled in again.
  const fresh = !options.some((o) => o.hidden && holds?.[o.name] !== undefined && given(raw[o.name]));
  const filled = { ...(fresh ? holds : {}), ...raw, ...subjectsOf(command, options, values, errors) };
  const held = Object.keys(holds ?? {}).filter((name) => String(filled[name]) === String(holds?.[name]));
  const first = await firstTime(planning, options, raw, values);
  const names = mayHaveNames(options, filled) ? await planning.inStore((r) => namesOf(options, filled, r)) : {};
  const choices = command.choices
    ? await planning.inStore(async (r) => command.choices?.(scopeOf(planning, r), values))
    : undefined;
  return {
    kind: "form",
    form: formFor(command, filled, planning.t, { errors, held, names, ...first, ...defined({ choices }) }),
    ...(Object.keys(errors).length > 0 ? { errors } : {}),
  };
}

/** The ids of the things that the form is about and does not ask for: words that named them may name others when it is sent. */
function subjectsOf(
  { subjectOptions = [] }: Command,
  options: readonly OptionSpec[],
  values: Options["values"],
  errors: FieldErrors,
): Options["values"] {
  const settled = options.filter(
    ({ name, required, kind }) => required && kind.reference !== undefined && subjectOptions.includes(name),
  );
  const known = settled.filter(({ name }) => values[name] !== undefined && errors[name] === undefined);
  return Object.fromEntries(known.map(({ name }) => [name, values[name]]));
}

/** The first time that what was given names, where an option is meant from it. */
async function firstTime(
  planning: Planning,
  options: readonly OptionSpec[],
  raw: FormAskedFor["raw"],
  values: Options["values"],
): Promise<Pick<ParseContext, "first">> {
  if (!options.some(({ kind }) => kind.recurs)) return {};
  return firstIn(values, zoneGiven(options, raw), options, planning.parseContext());
}
