import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { FieldErrors } from "../../../core/kernel/forms/form.ts";
import { formatter } from "../../../core/kernel/language/format.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { plainWords, type TypeCommand } from "../../../core/kernel/values/command-line.ts";
import type { TokenStore } from "../../../core/services/tokens/token-store.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import { draftOf, writeDraft } from "../../kit/forms/draft.ts";
import type { Filling, OfferButton, Settable } from "../../kit/forms/filling.ts";
import { openedAgain, openingOf } from "../../kit/forms/opening.ts";
import type { FormPlan } from "../../kit/answering/surface.ts";
import { fixId, formId, picksId } from "../forms/draft-ids.ts";
import { LIMITS } from "../limits.ts";
import { modalOf } from "../forms/modal.ts";
import type { ReplyContext } from "./reply-context.ts";
import type { ReplyTarget } from "./reply-target.ts";

/** How forms are filled in at a reply target. */
export function fillingAt({ draft, place }: ReplyTarget): Filling {
  return {
    most: LIMITS.MODAL_FIELDS,
    opens: LIMITS.MODAL_FIELDS,
    tick: true,
    picks: true,
    sent: draft,
    place: draft?.place ?? place,
  };
}

/** A form as a modal, at what its button's draft asks for or at its beginning; what it needs to be read again is kept behind its id. */
export async function openForm(
  { deps, target, reader }: ReplyContext,
  { form, errors }: FormPlan,
): Promise<APIModalInteractionResponseCallbackData> {
  const filling = fillingAt(target);
  const { sent } = filling;
  const asked = sent ? openedAgain(form, errors, sent, filling) : openingOf(form, errors, filling);
  const draft = { ...draftOf(form, asked, filling), ...defined({ more: sent?.more, words: sent?.words }) };
  return modalOf(form, errors, {
    t: translator(reader.language),
    format: formatter(reader.language, reader.zone),
    typeCommand: deps.typeCommand,
    ...(deps.forums ? { forums: deps.forums } : {}),
    draft,
    id: formId(await deps.tokens.keep(writeDraft(draft))),
  });
}

/** Whether what is wrong takes more room than a form has: beside a field stands one short sentence, and nothing of what would be right. */
export function needsRoom(errors: FieldErrors | undefined, typeCommand: TypeCommand): boolean {
  return Object.values(errors ?? {}).some(
    ({ message, suggestions = [] }) =>
      plainWords(message, typeCommand).length > LIMITS.FIELD_DESCRIPTION || suggestions.length > 0,
  );
}

/** What fills in a form, as buttons in a row, the first of which opens it, and a menu below. */
export async function offerRows(
  buttons: readonly OfferButton[],
  tokens: Pick<TokenStore, "keep">,
): Promise<APIActionRowComponent<APIComponentInMessageActionRow>[]> {
  const kept = await Promise.all(
    buttons.map(async (button) => ({ ...button, token: await tokens.keep(writeDraft(button.draft)) })),
  );
  const row = kept
    .filter(({ picks }) => picks === undefined)
    .map(({ label, token }, i) => ({
      type: ComponentType.Button as const,
      style: i === 0 ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
      label: truncate(label, LIMITS.BUTTON_LABEL, FOR_PLATFORM),
      custom_id: fixId(token),
    }));
  const menus = kept.flatMap(({ label, token, picks }) => (picks ? [menuOf(label, token, picks)] : []));
  return [row, ...menus.map((menu) => [menu])].map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** A menu of options: as many can be chosen as a form asks for. */
function menuOf(label: string, token: string, picks: readonly Settable[]): APIStringSelectComponent {
  const options = picks.slice(0, LIMITS.CHOICES).map(({ option, label: name, shown }) => ({
    value: option,
    label: truncate(name, LIMITS.CHOICE, FOR_PLATFORM),
    ...(shown === undefined ? {} : { description: truncate(shown, LIMITS.CHOICE, FOR_PLATFORM) }),
  }));
  return {
    type: ComponentType.StringSelect,
    custom_id: picksId(token),
    placeholder: truncate(label, LIMITS.PLACEHOLDER, FOR_PLATFORM),
    min_values: 1,
    max_values: Math.min(options.length, LIMITS.MODAL_FIELDS),
    options,
  };
}
