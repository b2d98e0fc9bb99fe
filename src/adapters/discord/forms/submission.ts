import {
  type APIAttachment,
  type APIInteractionDataResolved,
  type APIModalSubmission,
  ComponentType,
  type ModalSubmitComponent,
} from "discord.js";
import { valuesText } from "../../../core/kernel/options/kinds/choices.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { Wishes } from "../../kit/forms/draft.ts";
import { OTHER } from "./field-choices.ts";
import { optionOf } from "./field-ids.ts";
import { MORE_ID } from "./more-tick.ts";
import { channelIn, personIn, roleIn } from "../resolved.ts";

/** A submitted form: raw values by option, the file attached to each file field, to be fetched, and what else was wished. An empty field has no value. */
export interface ReadModal extends Wishes {
  readonly values: Record<string, unknown>;
  readonly files: Record<string, APIAttachment>;
}

/** Reads a submitted modal; fields that are not ours are passed over. */
export function readModal({ components, resolved = {} }: APIModalSubmission): ReadModal {
  const read: ReadModal = { values: {}, files: {} };
  const words: string[] = [];
  const fields = components.flatMap((label) => (label.type === ComponentType.Label ? [label.component] : []));
  for (const component of fields) {
    const option = optionOf(component.custom_id);
    if (option === undefined) continue;
    const file = fileIn(component, resolved);
    if (file) read.files[option] = file;
    const value = entered(component, resolved);
    if (value === OTHER) words.push(option);
    else if (value !== undefined) read.values[option] = value;
  }
  return { ...read, ...defined({ more: moreIn(fields) }), ...(words.length > 0 ? { words } : {}) };
}

const fileIn = (component: ModalSubmitComponent, { attachments }: APIInteractionDataResolved) =>
  component.type === ComponentType.FileUpload ? attachments?.[component.values[0] ?? ""] : undefined;

/** Whether more options were asked for, where that can be ticked. */
function moreIn(fields: readonly ModalSubmitComponent[]): boolean | undefined {
  const tick = fields.find(({ custom_id: id }) => id === MORE_ID);
  return tick?.type === ComponentType.Checkbox ? tick.value : undefined;
}

function entered(component: ModalSubmitComponent, resolved: APIInteractionDataResolved): unknown {
  switch (component.type) {
    case ComponentType.TextInput:
      return component.value.trim() === "" ? undefined : component.value;
    case ComponentType.RadioGroup:
      return component.value === "true" || component.value === "false"
        ? component.value === "true"
        : (component.value ?? undefined);
    // A tick that is not made is no answer: where there was one, both answers stand to choose from.
    case ComponentType.Checkbox:
      return component.value ? true : undefined;
    case ComponentType.UserSelect:
      return firstOf(component, (id) => personIn(id, resolved));
    case ComponentType.ChannelSelect:
      return firstOf(component, (id) => channelIn(id, resolved));
    case ComponentType.RoleSelect:
      return firstOf(component, (id) => roleIn(id, resolved));
    case ComponentType.StringSelect:
    case ComponentType.CheckboxGroup:
      return component.values.length === 0 ? undefined : valuesText(component.values);
    // Files are told apart; the others are in no form of ours.
    case ComponentType.FileUpload:
    case ComponentType.MentionableSelect:
      return undefined;
  }
}

function firstOf({ values }: { readonly values: readonly string[] }, read: (id: string) => unknown): unknown {
  const [id] = values;
  return id === undefined ? undefined : read(id);
}
