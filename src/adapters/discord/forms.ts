import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { FieldErrors, Form } from "../../core/kernel/forms/form.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Plan } from "../../core/kernel/commands/platform.ts";
import type { View } from "../../core/kernel/views/model.ts";
import type { ReplyContext } from "./reply-context.ts";

import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { type Draft, fixId, formId, writeDraft } from "./draft.ts";
import { errorView, suggestionsOf } from "./errors-view.ts";
import { LIMITS } from "./limits.ts";
import { modalOf, stepFields, stepsOf, stepWithErrors } from "./modal.ts";

type FormPlan = Plan & { readonly kind: "form" };

// Five buttons stand in a row: one mends, the others take what was suggested.
const SUGGESTED = LIMITS.ROW - 1;

/** A form as a modal at the step where something is to be done; what it needs to be read again is kept behind its id. */
export async function openForm(
  { deps, target, reader }: ReplyContext,
  { form, errors }: FormPlan,
): Promise<APIModalInteractionResponseCallbackData> {
  const step =
    target.draft === undefined ? stepWithErrors(form, errors) : Math.min(target.draft.step, stepsOf(form) - 1);
  const id = formId(await deps.tokens.keep(writeDraft(draftAt(form, step, target.draft?.place ?? target.place))));
  return modalOf(form, errors, {
    t: translator(reader.language),
    format: formatter(reader.language, reader.zone),
    step,
    id,
  });
}

/** Whether what is wrong takes more room than a form has: beside a field stands one short sentence, and nothing of what would be right. */
export function needsRoom(errors: FieldErrors | undefined): boolean {
  return Object.values(errors ?? {}).some(
    ({ message, suggestions = [] }) => message.length > LIMITS.FIELD_DESCRIPTION || suggestions.length > 0,
  );
}

/** Where a form cannot be opened, or could not tell what is wrong: what is wrong or still to be filled in, with the button that opens it, nothing typed being lost. */
export async function askAgain(
  { deps, target, reader }: ReplyContext,
  { form, errors }: FormPlan,
): Promise<{ readonly view: View; readonly more: APIActionRowComponent<APIButtonComponentWithCustomId>[] }> {
  const t = translator(reader.language);
  const next =
    target.draft && !target.draft.done && target.draft.step + 1 < stepsOf(form) ? target.draft.step + 1 : undefined;
  const wrong = errors !== undefined && next === undefined;
  const step = next ?? stepWithErrors(form, errors);
  const draft = draftAt(form, step, target.draft?.place ?? target.place);
  const button = async (
    label: string,
    own: Draft,
    style: ButtonStyle.Primary | ButtonStyle.Secondary,
  ): Promise<APIButtonComponentWithCustomId> => ({
    type: ComponentType.Button,
    style,
    label: truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM),
    custom_id: fixId(await deps.tokens.keep(writeDraft(own))),
  });
  const buttons = [
    await button(
      t(wrong ? "platform.fix" : next === undefined ? "platform.fill" : "platform.continue"),
      draft,
      ButtonStyle.Primary,
    ),
  ];
  // What is left to ask may all be left out.
  const enough = form.fields.every((f) => !f.required || f.value !== undefined);
  if (next !== undefined && enough)
    buttons.push(await button(form.submit, { ...draft, done: true }, ButtonStyle.Secondary));
  // With one thing wrong, what would be right is a press away.
  if (wrong && Object.keys(errors).length === 1)
    for (const { option, value, label } of suggestionsOf(errors).slice(0, SUGGESTED))
      buttons.push(
        await button(
          label,
          { ...draft, values: { ...draft.values, [option]: value }, done: true },
          ButtonStyle.Secondary,
        ),
      );
  const view: View = wrong
    ? errorView(form, errors, { t, format: formatter(reader.language, reader.zone) })
    : { title: form.title, blocks: [{ kind: "text", body: [t("platform.step")] }] };
  return { view, more: [{ type: ComponentType.ActionRow, components: buttons }] };
}

function draftAt(form: Form, step: number, place: Draft["place"]): Draft {
  const filled = form.fields.filter((f) => f.value !== undefined).map((f) => [f.name, f.value] as const);
  return {
    command: form.command,
    values: { ...form.known, ...Object.fromEntries(filled) },
    step,
    steps: stepsOf(form),
    ...(place === undefined ? {} : { place }),
    options: stepFields(form, step).map((f) => f.name),
  };
}
