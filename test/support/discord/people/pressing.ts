import { COMPONENT, INTERACTION, SELECTS } from "../constants.ts";
import type { Core } from "../core.ts";
import type { InteractionRecord } from "../interactions/model.ts";
import { wireMessage } from "../messages/wire.ts";
import type { Json } from "../model.ts";
import { range } from "../validate/choosing.ts";
import { placed } from "../validate/component-tree.ts";
import { chosenValues } from "./chosen-values.ts";
import { interact, messageBefore } from "./acting.ts";
import { nobody, resolvedField } from "./typed-options.ts";

/** What people do with the components of a message they see. Resolves when the app has it. */
export interface Pressing {
  press(user: string, message: string, customId: string): Promise<InteractionRecord>;
  /** Chooses in a select: values (or labels) of a string select, ids in the others. */
  choose(user: string, message: string, customId: string, values: readonly string[]): Promise<InteractionRecord>;
}

/** Acts through `core`. */
export function createPressing(core: Core): Pressing {
  const find = (user: string, id: string, customId: string) => {
    const message = messageBefore(core, user, id);
    const all = placed(message.components).map((one) => one.component);
    const component = all.find((one) => one["custom_id"] === customId);
    const offered = all.flatMap((one) => (typeof one["custom_id"] === "string" ? [one["custom_id"]] : []));
    if (!component)
      throw new Error(
        `Nobody can press that: there is no ${customId} in the message; there are: ${offered.join(", ") || "none"}.`,
      );
    if (component["disabled"] === true) throw new Error(`Nobody can press that: ${customId} is disabled.`);
    return { message, component };
  };
  const act = (user: string, id: string, component: Json, more: Json): Promise<InteractionRecord> => {
    const message = messageBefore(core, user, id);
    return interact(core, {
      kind: "component",
      type: INTERACTION.COMPONENT,
      name: String(component["custom_id"]),
      user,
      channel: core.state.channel(message.channel),
      data: { id: component["id"], component_type: component["type"], custom_id: component["custom_id"], ...more },
      message: wireMessage(core, message, true),
      source: message.id,
    });
  };
  return {
    async press(user, id, customId) {
      const { component } = find(user, id, customId);
      if (component["type"] !== COMPONENT.BUTTON) throw new Error(`${customId} is no button.`);
      return act(user, id, component, {});
    },
    async choose(user, id, customId, values) {
      const { component, message } = find(user, id, customId);
      if (!SELECTS.has(Number(component["type"]))) throw new Error(`${customId} is no select.`);
      const channel = core.state.channel(message.channel);
      const named = nobody();
      // `required` means nothing in a message.
      const { required: _required, ...select } = component;
      const chosen = chosenValues(core, user, channel, select, values, range(select), named);
      return act(user, id, component, { values: chosen, ...resolvedField(core, channel, user, named) });
    },
  };
}
