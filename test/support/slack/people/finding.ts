import type { Core } from "../core.ts";
import type { Channel, Json, Message, View } from "../model.ts";
import { walk } from "../validate/blocks.ts";
import { mustSee } from "./acting.ts";

/** Where somebody acts: on a message, on the app's Home, or in the open modal. */
export type Where = { channel: string; ts: string } | "home" | "modal";

/** Which element: its action id, its block's id, or what it says (a button's text, an input's label); or exactly. */
export type Which = string | { blockId?: string; actionId?: string; label?: string };

/** The place that was found: its blocks and what holds them. */
export type Place = { blocks: Json[]; view: View } | { blocks: Json[]; channel: Channel; message: Message };

/** Finds the place; throws when that person does not have it before them. */
export function placeOf(core: Core, user: string, where: Where): Place {
  if (typeof where === "object") {
    const channel = core.state.channel(where.channel);
    mustSee(core, user, channel);
    const message = channel.messages.find(
      (one) => one.ts === where.ts && (one.ephemeralTo === undefined || one.ephemeralTo === user),
    );
    if (!message) throw new Error(`${user} sees no message ${where.ts} in ${channel.name}.`);
    return { blocks: message.blocks ?? [], channel, message };
  }
  const view = where === "home" ? core.views.home(user) : core.views.stack(user).at(-1);
  if (!view) throw new Error(`${user} has no ${where} open.`);
  return { blocks: view.definition["blocks"] as Json[], view };
}

const textOf = (value: unknown): unknown => (value as Json | undefined)?.["text"];

/** Every element of the blocks that can be acted on. */
function elements(blocks: readonly Json[]): { block: Json; element: Json }[] {
  return blocks.flatMap((block) => {
    const children = (block["child_blocks"] as Json[] | undefined) ?? [];
    if (children.length > 0) return elements(children);
    return [...walk(block, "")]
      .filter(([value]) => typeof value["action_id"] === "string")
      .map(([element]) => ({ block, element }));
  });
}

/** Finds the one element; throws when there is none or more than one. */
export function elementOf(place: Place, which: Which): { block: Json; element: Json } {
  const all = elements(place.blocks);
  const says = (block: Json, element: Json): unknown =>
    textOf(element["text"]) ?? textOf(block["label"]) ?? element["accessibility_label"];
  const found =
    typeof which === "string"
      ? [
          all.filter(({ element }) => element["action_id"] === which),
          all.filter(({ block }) => block["block_id"] === which),
          all.filter(({ block, element }) => says(block, element) === which),
        ].find((list) => list.length > 0)
      : all.filter(
          ({ block, element }) =>
            (which.blockId === undefined || block["block_id"] === which.blockId) &&
            (which.actionId === undefined || element["action_id"] === which.actionId) &&
            (which.label === undefined || says(block, element) === which.label),
        );
  if (found?.length === 1) return found[0]!;
  const offered = all
    .map(
      ({ block, element }) =>
        `${String(block["block_id"])}/${String(element["action_id"])} "${String(says(block, element))}"`,
    )
    .join(", ");
  throw new Error(`${found?.length ?? 0} elements match ${JSON.stringify(which)}; there are: ${offered || "none"}.`);
}
