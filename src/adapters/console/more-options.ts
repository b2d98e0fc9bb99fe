import { UserError } from "../../core/kernel/errors/errors.ts";
import type { Form } from "../../core/kernel/forms/form.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { readLine } from "../../core/kernel/lines/line.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";
import type { Screen } from "./screen.ts";
import { fieldText } from "./view-text.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Names the options that were not asked for, and takes those that somebody gives in one line, as `place:Lima duration:45m`.
 * A form that holds something already is shown first. Undefined where the person broke off.
 */
export async function moreOptions(
  form: Form,
  values: Values,
  screen: Screen,
  t: Translate,
): Promise<Values | undefined> {
  const left = form.fields.filter(({ name }) => !(name in values));
  const holds = form.fields.every(({ required }) => !required);
  if (left.length === 0 && !holds) return values;
  const explain = () => form.fields.forEach((field) => screen.say(fieldText(field, undefined, t).join("\n")));
  if (holds) explain();
  else screen.say(t("terminal.chat.options", { options: left.map(({ name }) => name).join(", ") }));
  const [first] = [...left, ...form.fields];
  const prompt = `${t("terminal.chat.more", { example: `${first?.name ?? ""}:…` })} `;
  for (;;) {
    const typed = (await screen.ask(prompt, { form, values }))?.trim();
    if (typed === undefined) return undefined;
    if (typed === "?") {
      explain();
      continue;
    }
    const given = readOptions(form, typed);
    if (!(given instanceof UserError)) return { ...values, ...given };
    screen.say(`! ${plainWords(t.problem(given.problem))}`);
  }
}

/** The options that a line names, or why it cannot be read. */
function readOptions({ fields }: Form, typed: string): Values | UserError {
  try {
    // What is required was asked for: nothing is filled by its place.
    return readLine(
      typed,
      fields.map((field) => ({ ...field, required: false })),
    );
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
