import type { Core } from "../core.ts";
import type { Delivered, Json } from "../model.ts";
import { actingTeam, channelField, event, interactive, viewField } from "../payloads.ts";
import { publicMessage } from "../state.ts";
import { wireMessage } from "../wire.ts";
import { handles, mustSee, notDelivered, showFailure } from "./acting.ts";

/** Shortcuts and the app's Home. */
export interface Opening {
  /** Runs a message shortcut; ephemeral messages have none. */
  messageShortcut(user: string, callbackId: string, channel: string, ts: string): Promise<Delivered>;
  /** Runs a global shortcut. */
  globalShortcut(user: string, callbackId: string): Promise<Delivered>;
  /** Opens the app's Home (or its Messages tab). */
  openHome(user: string, tab?: "home" | "messages"): Promise<Delivered>;
}

/** Acts through `core`. */
export function createOpening(core: Core): Opening {
  const settle = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await core.activity.settled();
    return result;
  };
  const must = (callbackId: string, kind: "message" | "global") => {
    if (core.profile.shortcuts && core.profile.shortcuts.get(callbackId) !== kind)
      throw new Error(`The app has no ${kind} shortcut ${callbackId}.`);
  };
  const run = async (user: string, { api_app_id: _left, ...payload }: Json): Promise<Delivered> => {
    // Shortcuts are the one kind of payload that does not name the app.
    const delivered = await core.deliveries.send(
      "interactive",
      { ...payload, action_ts: core.ids.ts(core.clock.now()) },
      false,
    );
    showFailure(core, user, delivered);
    return delivered;
  };
  const messageShortcut: Opening["messageShortcut"] = (user, callbackId, channelId, ts) => {
    must(callbackId, "message");
    const channel = core.state.channel(channelId);
    mustSee(core, user, channel);
    const message = publicMessage(channel, ts);
    if (!message) throw new Error("There is no such message with a menu of shortcuts.");
    const team = actingTeam(core, user);
    const target = { user, team, channel: channelId, source: { ts, ephemeral: false } };
    return run(user, {
      type: "message_action",
      callback_id: callbackId,
      ...interactive(core, user, team),
      ...handles(core, target),
      channel: channelField(channel),
      message_ts: ts,
      message: wireMessage(core, message, true),
    });
  };
  const globalShortcut: Opening["globalShortcut"] = (user, callbackId) => {
    must(callbackId, "global");
    const team = actingTeam(core, user);
    return run(user, {
      type: "shortcut",
      callback_id: callbackId,
      ...interactive(core, user, team),
      trigger_id: core.triggers.issue({ user, team }),
    });
  };
  const openHome: Opening["openHome"] = async (user, tab = "home") => {
    if (tab === "home" && !core.profile.homeTab) throw new Error("The app's Home tab is off.");
    const team = actingTeam(core, user);
    const view = core.views.home(user);
    const body = {
      type: "app_home_opened",
      user,
      channel: core.state.im(team, user).id,
      tab,
      ...(view && tab === "home" ? { view: viewField(core, view, team) } : {}),
    };
    return (await event(core, team, "app_home_opened", body)) ?? notDelivered("not_subscribed");
  };
  return {
    messageShortcut: async (...given) => settle(messageShortcut(...given)),
    globalShortcut: async (...given) => settle(globalShortcut(...given)),
    openHome: (...given) => settle(openHome(...given)),
  };
}
