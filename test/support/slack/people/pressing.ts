import type { Core } from "../core.ts";
import { showError } from "../core.ts";
import type { Delivered, Json } from "../model.ts";
import { actingTeam, channelField, interactive, viewField } from "../payloads.ts";
import { checkOptions } from "../validate/messages.ts";
import { chosenState, isBlank, stateField, stateValues } from "../view-state.ts";
import { wireMessage } from "../wire.ts";
import { handles, notDelivered, showFailure } from "./acting.ts";
import { elementOf, placeOf, type Place, type Where, type Which } from "./finding.ts";

/** What people do with the elements of messages, Home and modals. */
export interface Pressing {
  /** Presses a button; a confirmation dialog is taken as confirmed. */
  press(user: string, where: Where, which: Which): Promise<Delivered>;
  /** Chooses or enters a value (of an overflow menu: the option's value or text). In an input block it is only entered, unless the block dispatches. */
  choose(user: string, where: Where, which: Which, value: unknown): Promise<Delivered>;
  /** Types into an external select; resolves with the options that are offered. Below `min_query_length` nothing is asked. */
  suggest(user: string, where: Where, which: Which, typed: string): Promise<Json[]>;
}

/** What external selects offered last, per person and element. */
export type Suggestions = Map<string, Json[]>;

/** The key of an element in the suggestions. */
export const suggestionKey = (user: string, place: Place, block: Json, element: Json): string =>
  [
    user,
    "view" in place ? place.view.id : `${place.channel.id}:${place.message.ts}`,
    String(block["block_id"]),
    String(element["action_id"]),
  ].join("|");

/** Acts through `core`. */
export function createPressing(core: Core, suggestions: Suggestions): Pressing {
  const messageState = new Map<string, Record<string, Record<string, Json>>>();
  const stateOf = (user: string, place: Place) => {
    if ("view" in place) return place.view.state;
    const key = `${user}|${place.channel.id}|${place.message.ts}`;
    const known = messageState.get(key) ?? {};
    messageState.set(key, known);
    return known;
  };
  const context = (
    user: string,
    place: Place,
  ): { team: string; fields: Json; target?: Parameters<typeof handles>[1] } => {
    if ("view" in place) {
      const team = place.view.team;
      return {
        team,
        fields: { container: { type: "view", view_id: place.view.id }, view: viewField(core, place.view, team) },
      };
    }
    const { channel, message } = place;
    const team = actingTeam(core, user, channel);
    const ephemeral = message.ephemeralTo !== undefined;
    const thread = message.threadTs === undefined ? {} : { thread_ts: message.threadTs };
    const container = {
      type: "message",
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...thread,
    };
    return {
      team,
      // Slack does not send an ephemeral message's content back.
      fields: {
        container,
        channel: channelField(channel),
        ...(ephemeral ? {} : { message: wireMessage(core, message, true) }),
        state: { values: stateValues(place.blocks, stateOf(user, place)) },
      },
      target: {
        user,
        team,
        channel: channel.id,
        source: { ts: message.ts, ephemeral },
        ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
      },
    };
  };
  const act = async (user: string, place: Place, block: Json, action: Json): Promise<Delivered> => {
    const { team, fields, target } = context(user, place);
    const trigger = target
      ? handles(core, target)
      : { trigger_id: core.triggers.issue({ user, team, ...("view" in place ? { viewId: place.view.id } : {}) }) };
    const payload = {
      type: "block_actions",
      ...interactive(core, user, team),
      ...trigger,
      ...fields,
      actions: [{ ...action, block_id: block["block_id"], action_ts: core.ids.ts(core.clock.now()) }],
    };
    const delivered = await core.deliveries.send("interactive", payload, true);
    showFailure(core, user, delivered, target?.channel);
    return delivered;
  };
  const choose = async (user: string, where: Where, which: Which, value: unknown): Promise<Delivered> => {
    const place = placeOf(core, user, where);
    const { block, element } = elementOf(place, which);
    const kept = Object.fromEntries(
      ["type", "action_id", "placeholder", "initial_option", "confirm"]
        .filter((key) => element[key] !== undefined)
        .map((key) => [key, element[key]]),
    );
    if (element["type"] === "overflow") {
      const option = (element["options"] as Json[]).find(
        (one) => one["value"] === value || (one["text"] as Json)["text"] === value,
      );
      if (!option) throw new Error(`The overflow menu does not offer ${JSON.stringify(value)}.`);
      return act(user, place, block, { ...kept, selected_option: option });
    }
    const chosen = chosenState(element, value, suggestions.get(suggestionKey(user, place, block, element)) ?? []);
    (stateOf(user, place)[String(block["block_id"])] ??= {})[String(element["action_id"])] = chosen;
    if (block["type"] === "input" && block["dispatch_action"] !== true) return notDelivered("not_dispatched");
    const field = stateField(element["type"]) ?? "value";
    return act(user, place, block, { ...kept, [field]: isBlank(chosen) ? null : chosen[field] });
  };
  const suggest = async (user: string, where: Where, which: Which, typed: string): Promise<Json[]> => {
    const place = placeOf(core, user, where);
    const { block, element } = elementOf(place, which);
    if (!String(element["type"]).endsWith("external_select"))
      throw new Error(`${String(element["action_id"])} is no external select.`);
    if (typed.length < Number(element["min_query_length"] ?? 3)) return [];
    const { team, fields } = context(user, place);
    const payload = {
      type: "block_suggestion",
      ...interactive(core, user, team),
      ...fields,
      action_id: element["action_id"],
      block_id: block["block_id"],
      value: typed,
    };
    const delivered = await core.deliveries.send("interactive", payload, true);
    const wrong = delivered.acked ? checkOptions(delivered.body) : [delivered.error ?? ""];
    const answer = (delivered.body ?? {}) as { options?: Json[]; option_groups?: { options: Json[] }[] };
    const options =
      wrong.length > 0 ? [] : (answer.options ?? answer.option_groups?.flatMap((group) => group.options) ?? []);
    if (wrong.length > 0) showError(core, user, "options_load_failed", wrong);
    suggestions.set(suggestionKey(user, place, block, element), options);
    return options;
  };
  const settle = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await core.activity.settled();
    return result;
  };
  const press = async (user: string, where: Where, which: Which): Promise<Delivered> => {
    const place = placeOf(core, user, where);
    const { block, element } = elementOf(place, which);
    if (element["type"] !== "button" && element["type"] !== "icon_button")
      throw new Error(`${String(element["action_id"])} is no button.`);
    const kept = ["type", "action_id", "text", "value", "url", "style", "confirm", "icon"].filter(
      (key) => element[key] !== undefined,
    );
    return act(user, place, block, Object.fromEntries(kept.map((key) => [key, element[key]])));
  };
  return {
    press: (...given) => settle(press(...given)),
    choose: (...given) => settle(choose(...given)),
    suggest,
  };
}
