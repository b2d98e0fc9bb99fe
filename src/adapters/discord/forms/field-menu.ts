import { type APIComponentInLabel, ComponentType, SelectMenuDefaultValueType } from "discord.js";
import type { FormField } from "../../../core/kernel/forms/form.ts";
import { fieldId } from "./field-ids.ts";
import { givenId, givenName, givenText } from "../../../core/kernel/forms/given-values.ts";
import { channelTypes } from "../talk-channels.ts";
import { type FieldWords, type Filled, placeholder } from "./field-words.ts";
import { typing } from "./field-text.ts";

/** A menu of people, channels or roles, or a box for what cannot be picked there. */
export function picking(field: FormField, wrong: boolean, words: FieldWords): Filled {
  const given = givenText(field);
  const picked = givenId(field);
  // An id of Discord's, not one of another platform's.
  const known =
    (picked !== undefined && /^\d{1,20}$/.test(picked) ? picked : undefined) ??
    (field.widget === "person" ? words.users?.get(given ?? "") : undefined);
  // A person of the community who is not on this server, or a name: its words are understood.
  if (known === undefined && given !== undefined && !wrong && field.widget !== "role") return typing(field, false);
  const id = wrong ? undefined : known;
  const amounts = { min_values: field.required ? 1 : 0, max_values: 1, required: field.required };
  const base = { custom_id: fieldId(field.name), placeholder: placeholder(words), ...amounts };
  return {
    component: menu(field, base, { id, switches: words }),
    kept: id !== undefined || givenName(field) === undefined,
  };
}

type Menu = { custom_id: string; placeholder: string; min_values: number; max_values: number; required: boolean };

function menu(
  { widget }: FormField,
  base: Menu,
  { id, switches }: { readonly id: string | undefined; readonly switches: Pick<FieldWords, "forums"> },
): APIComponentInLabel {
  const { User, Role, Channel } = SelectMenuDefaultValueType;
  if (widget === "person")
    return {
      type: ComponentType.UserSelect,
      ...base,
      ...(id === undefined ? {} : { default_values: [{ type: User, id }] }),
    };
  if (widget === "role")
    return {
      type: ComponentType.RoleSelect,
      ...base,
      ...(id === undefined ? {} : { default_values: [{ type: Role, id }] }),
    };
  const picked = id === undefined ? {} : { default_values: [{ type: Channel, id } as const] };
  return { type: ComponentType.ChannelSelect, ...base, channel_types: channelTypes(switches), ...picked };
}
