import { INTERACTION } from "../constants.ts";
import type { Core } from "../core.ts";
import type { InteractionRecord } from "../interactions/model.ts";
import { wireMessage } from "../messages/wire.ts";
import type { Channel, Json } from "../model.ts";
import { localName } from "../validate/choices.ts";
import { COMMAND } from "../validate/command.ts";
import { listOf } from "../validate/component-tree.ts";
import { interact, messageBefore } from "./acting.ts";
import { pickCommand, type Picked } from "./commands-offered.ts";
import { nobody, optionValue, resolvedField, type Named, type OptionValue } from "./typed-options.ts";

/** What somebody is typing: the option the cursor is in, what stands there so far, and the options already filled in. */
export interface Typing {
  focused: string;
  text: string;
  others?: Record<string, OptionValue>;
}

/** What people do with commands. Resolves when the app has it. Only what is registered, offered there, and complete can be used; anything else throws "Nobody can type that". */
export interface Commanding {
  /** Uses a chat command: `slash(user, channel, "contact find", { country: "PY" })`. Default and localised names are taken. */
  slash(user: string, channel: string, name: string, options?: Record<string, OptionValue>): Promise<InteractionRecord>;
  /** Types into an option; resolves with what is offered, named in the person's language. Empty when the app did not answer well. */
  autocomplete(
    user: string,
    channel: string,
    name: string,
    typing: Typing,
  ): Promise<{ name: string; value: string | number }[]>;
  /** Uses a command of a message's or a person's menu. */
  contextMenu(user: string, channel: string, name: string, target: string): Promise<InteractionRecord>;
  /** The same interaction, by default the last one, comes to the app once more. */
  redeliver(interaction?: string): Promise<void>;
}

const cannot = (what: string): Error => new Error(`Nobody can type that: ${what}`);

/** Puts options into their subcommand and group. */
const nested = (path: readonly Json[], options: Json[]): Json[] =>
  [...path].reverse().reduce<Json[]>((inside, { name, type }) => [{ name, type, options: inside }], options);

/** Acts through `core`. */
export function createCommanding(core: Core): Commanding {
  /** The options of a command, keyed by any of their names. */
  const optionsOf = (user: string, picked: Picked) => {
    const all = listOf(picked.path.at(-1) ?? picked.command, "options");
    const { locale } = core.state.user(user);
    const find = (name: string): Json => {
      const option = all.find((one) => one["name"] === name) ?? all.find((one) => localName(one, locale) === name);
      if (!option)
        throw cannot(
          `${picked.name} has no option ${name}; it has: ${all.map((one) => String(one["name"])).join(", ") || "none"}.`,
        );
      return option;
    };
    return { all, find };
  };
  const filled = (
    user: string,
    channel: Channel,
    picked: Picked,
    given: Record<string, OptionValue>,
    named: Named,
  ): Json[] =>
    Object.entries(given).map(([name, value]) => {
      const option = optionsOf(user, picked).find(name);
      return {
        name: option["name"],
        type: option["type"],
        value: optionValue(core, user, channel, option, value, named),
      };
    });
  const data = (picked: Picked, channel: Channel, user: string, options: Json[], named: Named): Json => ({
    id: picked.command["id"],
    name: picked.command["name"],
    type: picked.command["type"],
    ...(picked.command["guild_id"] === undefined ? {} : { guild_id: picked.command["guild_id"] }),
    ...(options.length > 0 || picked.path.length > 0 ? { options: nested(picked.path, options) } : {}),
    ...resolvedField(core, channel, user, named),
  });

  return {
    async slash(user, channelId, name, given = {}) {
      const channel = core.state.channel(channelId);
      const picked = pickCommand(core, user, channel, name, COMMAND.CHAT);
      const named = nobody();
      const options = filled(user, channel, picked, given, named);
      for (const option of optionsOf(user, picked).all)
        if (option["required"] === true && !options.some((one) => one["name"] === option["name"]))
          throw cannot(`${picked.name} needs ${String(option["name"])}.`);
      return interact(core, {
        kind: "command",
        type: INTERACTION.COMMAND,
        name: picked.name,
        user,
        channel,
        data: data(picked, channel, user, options, named),
      });
    },
    async autocomplete(user, channelId, name, { focused, text, others = {} }) {
      const channel = core.state.channel(channelId);
      const picked = pickCommand(core, user, channel, name, COMMAND.CHAT);
      const option = optionsOf(user, picked).find(focused);
      if (option["autocomplete"] !== true) throw cannot(`${focused} of ${picked.name} suggests nothing.`);
      const named = nobody();
      const options = [
        ...filled(user, channel, picked, others, named),
        { name: option["name"], type: option["type"], value: text, focused: true },
      ];
      const record = await interact(core, {
        kind: "autocomplete",
        type: INTERACTION.AUTOCOMPLETE,
        name: picked.name,
        user,
        channel,
        data: data(picked, channel, user, options, named),
      });
      await core.interactions.ended(record);
      return record.choices ?? [];
    },
    async contextMenu(user, channelId, name, target) {
      const channel = core.state.channel(channelId);
      const isUser = core.state.users.has(target);
      const picked = pickCommand(core, user, channel, name, isUser ? COMMAND.USER : COMMAND.MESSAGE);
      const named = nobody();
      if (isUser) named.users.push(target);
      const message = isUser ? undefined : messageBefore(core, user, target);
      if (message?.ephemeralTo !== undefined)
        throw cannot("a message that only one person sees has no menu of commands.");
      const plain = data(picked, channel, user, [], named);
      const full = {
        ...plain,
        target_id: target,
        ...(message ? { resolved: { messages: { [target]: wireMessage(core, message, true) } } } : {}),
      };
      return interact(core, {
        kind: "command",
        type: INTERACTION.COMMAND,
        name: picked.name,
        user,
        channel,
        data: full,
      });
    },
    async redeliver(id = core.interactions.log.at(-1)?.id) {
      const record = id === undefined ? undefined : core.interactions.find(id);
      if (!record) throw new Error("There is no such interaction.");
      await core.deliverer.deliver(record);
    },
  };
}
