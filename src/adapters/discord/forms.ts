import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { FieldErrors } from "../../core/kernel/forms/form.ts";
import { formatter } from "../../core/kernel/language/format.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { FOR_PLATFORM, truncate } from "../../core/kernel/text/truncate.ts";
import { plainWords, type TypeCommand } from "../../core/kernel/values/command-line.ts";
import type { TokenStore } from "../../core/services/tokens/token-store.ts";
import { draftAt, writeDraft } from "../kit/draft.ts";
import type { Filling, OfferButton } from "../kit/offer.ts";
import { stepsOf, stepWithErrors } from "../kit/steps.ts";
import type { FormPlan } from "../kit/surface.ts";
import { fixId, formId } from "./draft-ids.ts";
import { LIMITS } from "./limits.ts";
import { modalOf } from "./modal.ts";
import type { ReplyContext } from "./reply-context.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** How forms are filled in at a reply target. */
export function fillingAt({ draft, place }: ReplyTarget): Filling {
  return { most: LIMITS.MODAL_FIELDS, sent: draft, place: draft?.place ?? place };
}

/** A form as a modal at the step where something is to be done; what it needs to be read again is kept behind its id. */
export async function openForm(
  { deps, target, reader }: ReplyContext,
  { form, errors }: FormPlan,
): Promise<APIModalInteractionResponseCallbackData> {
  const filling = fillingAt(target);
  const { sent, most } = filling;
  const step =
    sent === undefined ? stepWithErrors(form, errors, most) : Math.min(sent.step, stepsOf(form, most).length - 1);
  const id = formId(await deps.tokens.keep(writeDraft(draftAt(form, step, filling))));
  return modalOf(form, errors, {
    t: translator(reader.language),
    format: formatter(reader.language, reader.zone),
    typeCommand: deps.typeCommand,
    step,
    id,
  });
}

/** Whether what is wrong takes more room than a form has: beside a field stands one short sentence, and nothing of what would be right. */
export function needsRoom(errors: FieldErrors | undefined, typeCommand: TypeCommand): boolean {
  return Object.values(errors ?? {}).some(
    ({ message, suggestions = [] }) =>
      plainWords(message, typeCommand).length > LIMITS.FIELD_DESCRIPTION || suggestions.length > 0,
  );
}

/** What fills in a form, as buttons in a row: the first opens it. */
export async function offerRow(
  buttons: readonly OfferButton[],
  tokens: Pick<TokenStore, "keep">,
): Promise<APIActionRowComponent<APIButtonComponentWithCustomId>> {
  const components = await Promise.all(
    buttons.map(async ({ label, draft }, i) => ({
      type: ComponentType.Button as const,
      style: i === 0 ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
      label: truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM),
      custom_id: fixId(await tokens.keep(writeDraft(draft))),
    })),
  );
  return { type: ComponentType.ActionRow, components };
}
