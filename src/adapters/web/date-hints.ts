import { UserError } from "../../core/kernel/errors/errors.ts";
import type { Form } from "../../core/kernel/forms/form.ts";
import { readLine } from "../../core/kernel/lines/line.ts";
import type { Dispatch, Invocation, InvocationInput } from "../../core/kernel/commands/platform.ts";
import type { DateHint } from "./wire.ts";

/** How the dates in a line being typed are understood so far, for showing before it is sent; nothing where there are none. */
export async function dateHintsIn(
  dispatch: Dispatch,
  asked: Omit<Invocation, "input">,
  line: string,
): Promise<DateHint[]> {
  const ask = (input: InvocationInput, part: string) => dispatch({ ...asked, id: `${asked.id}:${part}`, input });
  const [first = "", second = ""] = line.trim().replace(/^\//, "").split(/\s+/u);
  const rest = line.trim().replace(/^\/?\S+\s+\S+\s*/u, "");
  if (second === "" || rest === "") return [];
  const plan = await ask({ kind: "values", path: `${first} ${second}`.toLowerCase(), values: {}, mode: "ask" }, "form");
  if (plan.kind !== "form") return [];
  const dates = plan.form.fields.filter((field) => field.widget === "moment");
  const values = dates.length > 0 ? typedValues(rest, plan.form) : {};
  const found: DateHint[] = [];
  for (const { name } of dates) {
    const text = values[name];
    if (text === undefined || text === "") continue;
    const suggested = await ask({ kind: "suggest", path: plan.form.command, option: name, text, values }, name);
    if (suggested.kind === "suggest" && suggested.choices.length > 0)
      found.push({ option: name, text, choices: suggested.choices.slice(0, 3) });
  }
  return found;
}

function typedValues(rest: string, form: Form): Record<string, string> {
  try {
    return readLine(rest, form.fields);
  } catch (error) {
    // A line that is still being typed need not be right yet.
    if (error instanceof UserError) return {};
    throw error;
  }
}
