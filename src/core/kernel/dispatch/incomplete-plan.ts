import type { Plan } from "../commands/platform.ts";
import { problem, UserError } from "../errors/errors.ts";
import { given } from "../forms/fillable.ts";
import type { FieldErrors } from "../forms/form.ts";
import type { Options } from "../forms/read-options.ts";
import type { OptionSpec } from "../options/options.ts";
import { looksLikeId } from "../values/ids.ts";
import { formPlan } from "./form-plan.ts";
import type { Planning } from "./planning.ts";

type Asked = Parameters<typeof formPlan>[1] & { readonly mode?: "run" | "ask" | undefined };
type Incomplete = Extract<Options, { kind: "incomplete" }>;

/**
 * The form that asks for what is missing or wrong. Of a thing that is not there any more, or not for the caller to see, no id
 * is shown. Throws UserError where a button is about such a thing: there is nothing to ask.
 */
export async function incompletePlan(
  planning: Planning,
  asked: Asked,
  { values, errors }: Pick<Incomplete, "values" | "errors">,
): Promise<Plan> {
  const { invocation, t } = planning;
  const pressed = asked.mode !== undefined && invocation.form === undefined;
  const gone = invocation.input.kind === "values" ? goneThings(asked, errors, pressed) : [];
  if (gone.length === 0) return formPlan(planning, asked, values, errors);
  const cause = problem("option.reference.gone");
  if (gone.some((o) => o.hidden) || (pressed && (gone.some((o) => o.required) || !holdsText(asked))))
    throw new UserError(cause);
  const names = gone.map(({ name }) => name);
  const raw = Object.fromEntries(Object.entries(asked.raw).filter(([name]) => !names.includes(name)));
  const said = Object.fromEntries(names.map((name) => [name, { problem: cause, message: t.problem(cause) }]));
  return formPlan(planning, { ...asked, raw }, values, { ...errors, ...said });
}

/** Options whose thing was named by an id that is nothing's. What was typed may look like one: then it has a figure in it. */
function goneThings({ options, raw }: Asked, errors: FieldErrors, pressed: boolean): OptionSpec[] {
  return options.filter(({ name, kind }) => {
    const id = raw[name];
    if (kind.reference === undefined || errors[name] === undefined || typeof id !== "string") return false;
    return looksLikeId(id) && (pressed || /\d/.test(id));
  });
}

/** Whether something was written that should not be lost. */
const holdsText = ({ options, raw }: Asked): boolean =>
  options.some(({ name, kind, hidden }) => !hidden && kind.open === true && given(raw[name]));
