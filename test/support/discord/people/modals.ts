import { COMPONENT, INTERACTION } from "../constants.ts";
import type { Core } from "../core.ts";
import type { OpenModal } from "../interactions/interactions.ts";
import type { InteractionRecord } from "../interactions/model.ts";
import { wireMessage } from "../messages/wire.ts";
import type { Json } from "../model.ts";
import { listOf, placed } from "../validate/component-tree.ts";
import { interact } from "./acting.ts";
import { entered, type FieldValue } from "./entered.ts";
import { nobody, resolvedField } from "./typed-options.ts";

export type { FieldValue } from "./entered.ts";

/** What people do with the modal before them. */
export interface Modals {
  /** The open modal. */
  modal(user: string): OpenModal | undefined;
  /** Fills in fields by custom_id (what is left out stays as it came) and submits. Resolves when the app has it. Throws for what a person could not enter. The modal closes when the app answers. */
  submit(user: string, values?: Record<string, FieldValue>): Promise<InteractionRecord>;
  closeModal(user: string): void;
}

/** Acts through `core`. */
export function createModals(core: Core): Modals {
  const open = (user: string): OpenModal => {
    const modal = core.interactions.modals.get(user);
    if (!modal) throw new Error(`${core.state.user(user).name} has no modal open.`);
    return modal;
  };
  return {
    modal: (user) => core.interactions.modals.get(user),
    async submit(user, values = {}) {
      const modal = open(user);
      const channel = core.state.channel(modal.channel);
      const known = new Set(placed(modal.components).map(({ component }) => component["custom_id"]));
      for (const key of Object.keys(values))
        if (!known.has(key))
          throw new Error(
            `Nobody can enter that: the modal has no field ${key}; it has: ${[...known].filter(Boolean).join(", ")}.`,
          );
      const named = nobody();
      const field = (component: Json): Json => {
        const base = { type: component["type"], id: component["id"] };
        if (component["type"] === COMPONENT.LABEL) return { ...base, component: field(component["component"] as Json) };
        if (component["type"] === COMPONENT.ACTION_ROW)
          return { ...base, components: listOf(component, "components").map(field) };
        if (component["type"] === COMPONENT.TEXT_DISPLAY) return base;
        return {
          ...base,
          custom_id: component["custom_id"],
          ...entered(core, user, channel, component, values[String(component["custom_id"])], named),
        };
      };
      const components = modal.components.map(field);
      const source = modal.source === undefined ? undefined : core.state.messages.get(modal.source);
      return interact(core, {
        kind: "modal",
        type: INTERACTION.MODAL,
        name: modal.customId,
        user,
        channel,
        data: { custom_id: modal.customId, components, ...resolvedField(core, channel, user, named) },
        ...(source ? { message: wireMessage(core, source, true), source: source.id } : {}),
      });
    },
    closeModal(user) {
      open(user);
      core.interactions.modals.delete(user);
    },
  };
}
