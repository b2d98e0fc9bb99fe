import {
  type APIInteractionDataResolved,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  InteractionResponseType,
  type ModalSubmitComponent,
} from "discord.js";
import { ModalInteractionCallbackRequestSchema } from "discord-api-spec/zod";
import { LIMITS } from "../../../../src/adapters/discord/limits.ts";
import { type FormContext, modalOf } from "../../../../src/adapters/discord/forms/modal.ts";
import { draftOf, filledIn } from "../../../../src/adapters/kit/forms/draft.ts";
import { type OptionsAsked, openingOf } from "../../../../src/adapters/kit/forms/opening.ts";
import { readModal } from "../../../../src/adapters/discord/forms/submission.ts";
import { problem } from "../../../../src/core/kernel/errors/errors.ts";
import type { FieldErrors, Form, FormField } from "../../../../src/core/kernel/forms/form.ts";
import { formatter } from "../../../../src/core/kernel/language/format.ts";
import type { Language } from "../../../../src/core/kernel/language/language.ts";
import { translator } from "../../../../src/core/kernel/language/translate.ts";
import { fieldOfKind } from "../../../support/option-kinds.ts";
import { checkSchema } from "../../../support/discord/validate/schema.ts";
import { slashLine } from "../../../../src/core/kernel/values/command-line.ts";

const ROOM = { most: LIMITS.MODAL_FIELDS, opens: LIMITS.MODAL_FIELDS, tick: true } as const;

export const carry = (more: Partial<FormContext> = {}, language: Language = "en"): FormContext => ({
  t: translator(language),
  format: formatter(language, "America/Bogota"),
  typeCommand: slashLine,
  draft: { options: [], left: [] },
  id: "f1:token",
  users: new Map([["p1", "111111111111111111"]]),
  ...more,
});
export const field = fieldOfKind;
/** What a form's modals ask for when more is wanted each time: when it opens, and then five at once. */
export function partsOf(form: Form, errors?: FieldErrors): OptionsAsked[] {
  const first = openingOf(form, errors, ROOM);
  const rest = Array.from({ length: Math.ceil(first.left.length / LIMITS.MODAL_FIELDS) }, (_, i) =>
    first.left.slice(i * LIMITS.MODAL_FIELDS, (i + 1) * LIMITS.MODAL_FIELDS),
  );
  return [first, ...rest.map((options) => ({ options, left: [] }))];
}
/** The form as it opens. */
export const modal = (form: Form, errors?: FieldErrors, language?: Language) =>
  modalOf(form, errors, carry({ draft: drafted(openingOf(form, errors, ROOM)) }, language));
export const formOf = (...fields: FormField[]): Form => ({
  title: "A form",
  command: "fixture echo",
  fields,
  known: {},
  submit: "Send",
});
export const wrong = (message: string, suggestions?: { value: string; label: string }[]): FieldErrors => ({
  x: { problem: problem("option.flag"), message: [message], ...(suggestions ? { suggestions } : {}) },
});

/** Labels of a modal. */
export const labels = ({ components }: APIModalInteractionResponseCallbackData) =>
  components.filter((c): c is APILabelComponent => c.type === ComponentType.Label);

/** The only field of a form. */
export async function only(
  f: FormField,
  errors?: FieldErrors,
  more?: Partial<FormContext>,
): Promise<APILabelComponent> {
  const shown = await modalOf(formOf(f), errors, carry({ draft: { options: [f.name], left: [] }, ...more }));
  return labels(shown)[0]!;
}

/** What Discord would refuse about a modal: by its published schema, and by what its pages say beside. */
export function modalRefusals(modal: APIModalInteractionResponseCallbackData): string[] {
  const found = checkSchema(ModalInteractionCallbackRequestSchema, {
    type: InteractionResponseType.Modal,
    data: modal,
  }).map((p) => `${p.path.join(".")}: ${p.message}`);
  if (modal.components.length > 5) found.push("more than five");
  const ids = labels(modal).map((l) => l.component.custom_id);
  if (new Set(ids).size !== ids.length) found.push("an id twice");
  for (const { component: c } of labels(modal)) {
    const at = c.custom_id;
    if ("disabled" in c) found.push(`${at} disabled`);
    if ("min_values" in c && c.required !== false && (c.min_values ?? 1) < 1) found.push(`${at} required and none`);
    if (c.type === ComponentType.TextInput && (c.value?.length ?? 0) > (c.max_length ?? 4_000))
      found.push(`${at} longer than it may be`);
    if (c.type === ComponentType.TextInput && c.label !== undefined) found.push(`${at} labelled twice`);
    if (
      c.type === ComponentType.RadioGroup ||
      c.type === ComponentType.StringSelect ||
      c.type === ComponentType.CheckboxGroup
    ) {
      const most = "max_values" in c ? (c.max_values ?? 1) : 1;
      if (most > c.options.length) found.push(`${at} more than there are`);
      if (c.options.filter((o) => o.default === true).length > most) found.push(`${at} picked twice`);
      if (new Set(c.options.map((o) => o.value)).size !== c.options.length) found.push(`${at} a value twice`);
    }
  }
  return found;
}

const resolved: APIInteractionDataResolved = {};

/** What Discord sends when a modal is submitted as it opened. */
export function untouched(modal: APIModalInteractionResponseCallbackData): APIModalSubmission {
  const components = labels(modal).map(({ component }, id) => ({
    type: ComponentType.Label as const,
    id,
    component: { id, ...answer(component) } as ModalSubmitComponent & { id: number },
  }));
  return { custom_id: modal.custom_id, components, resolved };
}

function answer(component: APILabelComponent["component"]): object {
  const { type, custom_id } = component;
  switch (component.type) {
    case ComponentType.TextInput:
      return { type, custom_id, value: component.value ?? "" };
    case ComponentType.Checkbox:
      return { type, custom_id, value: component.default === true };
    case ComponentType.RadioGroup:
      return { type, custom_id, value: component.options.find((o) => o.default === true)?.value ?? null };
    case ComponentType.StringSelect:
    case ComponentType.CheckboxGroup:
      return { type, custom_id, values: component.options.filter((o) => o.default === true).map((o) => o.value) };
    case ComponentType.UserSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.RoleSelect:
      return { type, custom_id, values: (component.default_values ?? []).map((v) => v.id) };
    case ComponentType.FileUpload:
      return { type, custom_id, values: [] };
    case ComponentType.MentionableSelect:
      throw new Error(`no form of ours has ${component.type}`);
  }
}

/** What is read of a form when each of its parts is submitted as it opened. */
export async function readUntouched(form: Form, errors?: FieldErrors): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const part of partsOf(form, errors)) {
    const sent = readModal(untouched(await modalOf(form, errors, carry({ draft: drafted(part) })))).values;
    // What stands there by its name is what was given.
    const meant = filledIn(draftOf(form, part, {}), sent).values;
    for (const option of Object.keys(sent)) values[option] = meant[option];
  }
  return values;
}

/** What is asked for, as a draft says it. */
export const drafted = ({ options, left }: OptionsAsked): FormContext["draft"] => ({
  options: [...options],
  left: [...left],
});
