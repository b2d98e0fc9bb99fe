import { COMPONENT } from "../constants.ts";
import type { Core } from "../core.ts";
import type { Channel, Json } from "../model.ts";
import { listOf } from "../validate/component-tree.ts";
import { mustSee } from "./acting.ts";
import type { Named } from "./typed-options.ts";

/** The values a select, radio group or checkbox group sends for what somebody chose; throws when nobody could choose that. */
export function chosenValues(
  core: Core,
  user: string,
  channel: Channel,
  component: Json,
  values: readonly string[],
  { min, max }: { min: number; max: number },
  named: Named,
): string[] {
  const cannot = (why: string): Error => new Error(`Nobody can choose that: ${String(component["custom_id"])} ${why}`);
  if (new Set(values).size !== values.length) throw cannot("takes each value once.");
  if (values.length < min || values.length > max) throw cannot(`takes ${min} to ${max} values.`);
  const guild = channel.guild === undefined ? undefined : core.state.guild(channel.guild);
  const type = Number(component["type"]);
  return values.map((value) => {
    const person = () => core.state.users.has(value);
    const role = () => guild?.roles.has(value) === true;
    switch (type) {
      case COMPONENT.USER_SELECT:
      case COMPONENT.ROLE_SELECT:
      case COMPONENT.MENTIONABLE_SELECT:
        if (type !== COMPONENT.ROLE_SELECT && person()) named.users.push(value);
        else if (type !== COMPONENT.USER_SELECT && role()) named.roles.push(value);
        else throw cannot(`does not offer ${value}.`);
        return value;
      case COMPONENT.CHANNEL_SELECT: {
        const chosen = core.state.channels.get(value);
        const types = listOf(component, "channel_types") as unknown as number[];
        if (
          chosen?.guild === undefined ||
          chosen.guild !== channel.guild ||
          (types.length > 0 && !types.includes(chosen.type))
        )
          throw cannot(`does not offer ${value}.`);
        mustSee(core, user, chosen);
        named.channels.push(value);
        return value;
      }
      default: {
        const options = listOf(component, "options");
        const option = options.find((one) => one["value"] === value) ?? options.find((one) => one["label"] === value);
        if (!option)
          throw cannot(`does not offer ${value}; it offers: ${options.map((one) => String(one["value"])).join(", ")}.`);
        return String(option["value"]);
      }
    }
  });
}
