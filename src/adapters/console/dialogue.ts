import type { FieldErrors, Form, FormField } from "../../core/kernel/forms/form.ts";
import { type Translate, translator } from "../../core/kernel/language/translate.ts";
import type { Choice } from "../../core/kernel/values/choice.ts";
import type { InvocationInput } from "../../core/kernel/commands/platform.ts";
import { moreOptions } from "./more-options.ts";
import type { DialogueOptions, Screen } from "./screen.ts";
import type { Turn } from "./turn.ts";
import { choiceText, viewText } from "./view-text.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

/** Sends what was typed or filled in, and waits for what comes of it. */
export type TakeTurn = (input: InvocationInput) => Promise<Turn>;

/**
 * Sends what was typed and sees it through: prints the reply, or asks for what is missing or wrong, and once for any other
 * options, until there is one.
 */
export async function dialogue(input: InvocationInput, screen: Screen, take: TakeTurn): Promise<void> {
  let offered = false;
  for (let next = input; ; ) {
    const { reply, session, now } = await take(next);
    const t = translator(session.language);
    if (reply?.plan === "answer" || reply?.plan === "work")
      screen.say(viewText(reply.view, session, new Date(now), screen.paint));
    if (reply?.plan !== "form") return;
    screen.say(t(Object.keys(reply.errors).length > 0 ? "form.wrong" : "form.ask", { title: reply.form.title }));
    const needed = await filled(reply.form, reply.errors, screen, t);
    const values = needed && !offered ? await moreOptions(reply.form, needed, screen, t) : needed;
    if (!values) {
      screen.say(t("terminal.chat.cancelled"));
      return;
    }
    offered = true;
    next = { kind: "values", path: reply.form.command, values };
  }
}

/** Asks for what is wrong or missing; undefined where the person broke off. */
async function filled(
  form: Form,
  errors: FieldErrors,
  screen: Screen,
  t: Translate,
): Promise<Record<string, unknown> | undefined> {
  const right = form.fields.filter((field) => field.value !== undefined && !errors[field.name]);
  const values: Record<string, unknown> = {
    ...form.known,
    ...Object.fromEntries(right.map((field) => [field.name, field.value])),
  };
  for (const field of form.fields) {
    const error = errors[field.name];
    if (field.name in values || !(field.required || error)) continue;
    const offers = offering(field, error, screen);
    const typed = await answer(field, offers, { form, field, values: { ...values } }, screen, t);
    if (typed === undefined) return undefined;
    if (typed !== "") values[field.name] = typed;
  }
  return values;
}

/** Says what is wrong with a field, and what is offered for it by number. */
function offering(field: FormField, error: FieldErrors[string] | undefined, screen: Screen): readonly Choice[] {
  if (error) screen.say(`! ${plainWords(error.message)}`);
  const offered = error?.suggestions ?? field.choices ?? [];
  offered.forEach((choice, i) => screen.say(`  ${i + 1}) ${choiceText(choice.value, choice.label)}`));
  return offered;
}

/** One field's answer: what was typed, or the offer whose number was; "" leaves an optional field out. */
async function answer(
  field: FormField,
  offered: readonly Choice[],
  asked: DialogueOptions,
  screen: Screen,
  t: Translate,
): Promise<string | undefined> {
  const hint = field.required ? t("form.required") : t("terminal.chat.skip");
  for (;;) {
    const typed = (await screen.ask(`${field.text} (${hint}): `, asked))?.trim();
    if (typed === undefined) return undefined;
    const picked = /^\d{1,2}$/.test(typed) ? offered[Number(typed) - 1] : undefined;
    if (picked) return picked.value;
    if (!field.required || typed !== "") return typed;
    screen.say(`! ${t("option.empty")}`);
  }
}
