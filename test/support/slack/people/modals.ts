import { showError, type Core } from "../core.ts";
import type { Delivered, Json, StoredFile, View } from "../model.ts";
import { interactive, viewField } from "../payloads.ts";
import { checkView } from "../validate/views.ts";
import { chosenState, clientProblem, initialState, statefulElements } from "../view-state.ts";
import { wireFile } from "../wire.ts";
import { suggestionKey, type Suggestions } from "./pressing.ts";

/** A file somebody picks in a file input. */
export interface PickedFile {
  name: string;
  content: Buffer | string;
}

/** What came of submitting. `delivered` is missing when the client itself refused. */
export interface Submitted {
  /** Block id → what is wrong. */
  errors?: Record<string, string>;
  delivered?: Delivered;
}

/** What people do with modals. */
export interface Modals {
  /**
   * Enters values and submits the open modal. Keys are block ids, action ids or labels; values are texts, numbers, option
   * values, ids, dates or lists of them, for file inputs `PickedFile[]`. What is not named keeps what it has.
   */
  submit(user: string, values?: Record<string, unknown>): Promise<Submitted>;
  /** Closes the top view, or with `all` (the cross) the whole stack. */
  closeModal(user: string, options?: { all?: boolean }): Promise<void>;
}

const RESPONSE_KEYS: Record<string, readonly string[]> = {
  errors: ["response_action", "errors"],
  update: ["response_action", "view"],
  push: ["response_action", "view"],
  clear: ["response_action"],
};

/** Acts through `core`. */
export function createModals(core: Core, suggestions: Suggestions): Modals {
  const top = (user: string): View => {
    const view = core.views.stack(user).at(-1);
    if (!view) throw new Error(`${user} has no modal open.`);
    return view;
  };
  const inputs = (view: View) => statefulElements(view.definition["blocks"] as Json[]);
  const pickFiles = (user: string, element: Json, picked: PickedFile[]): Json => {
    const types = element["filetypes"] as string[] | undefined;
    if (picked.length > Number(element["max_files"] ?? 10)) throw new Error("Too many files for this input.");
    const files = picked.map(({ name, content }): StoredFile => {
      if (types && !types.includes(name.split(".").at(-1)?.toLowerCase() ?? ""))
        throw new Error(`The input does not take ${name}.`);
      const bytes = Buffer.from(content as string);
      const team = core.state.person(user).team;
      const created = Math.floor(core.clock.now() / 1000);
      return {
        id: core.ids.next("F"),
        team,
        user,
        name,
        title: name,
        length: bytes.length,
        content: bytes,
        complete: true,
        created,
        channels: new Set(),
        givenToApp: true,
      };
    });
    for (const file of files) core.state.files.set(file.id, file);
    return { type: "file_input", files: files.map((file) => wireFile(core, file)) };
  };
  const enter = (user: string, view: View, key: string, value: unknown) => {
    const label = (block: Json) => (block["label"] as Json | undefined)?.["text"];
    const all = inputs(view);
    const found =
      all.find(({ block }) => block["block_id"] === key) ??
      all.find(({ element }) => element["action_id"] === key) ??
      all.find(({ block }) => label(block) === key);
    if (!found)
      throw new Error(
        `The modal has no input ${key}; it has ${all.map(({ block }) => `${String(block["block_id"])} "${String(label(block))}"`).join(", ")}.`,
      );
    const { block, element } = found;
    const place = { blocks: view.definition["blocks"] as Json[], view };
    const state =
      element["type"] === "file_input"
        ? pickFiles(user, element, value as PickedFile[])
        : chosenState(element, value, suggestions.get(suggestionKey(user, place, block, element)) ?? []);
    (view.state[String(block["block_id"])] ??= {})[String(element["action_id"])] = state;
  };
  /** Applies the acknowledgement; what is wrong with it is shown to the person as trouble, and the modal stays. */
  const answer = (user: string, view: View, body: unknown): Submitted["errors"] => {
    const trouble = (detail: string[]) => showError(core, user, "view_response_failed", detail);
    if (body === undefined) {
      if (core.views.stack(user).at(-1) === view) core.views.close(user, false);
      return undefined;
    }
    const response = body as Json;
    const action = String(response["response_action"]);
    const keys = RESPONSE_KEYS[action];
    if (!keys) return void trouble([`unknown response_action: ${action}`]);
    const extra = Object.keys(response).filter((key) => !keys.includes(key));
    if (extra.length > 0) return void trouble(extra.map((key) => `invalid additional property: ${key}`));
    if (action === "clear") {
      core.views.close(user, true);
      return undefined;
    }
    if (action === "errors") {
      const errors = (response["errors"] ?? {}) as Record<string, string>;
      const ids = (view.definition["blocks"] as Json[])
        .filter((block) => block["type"] === "input")
        .map((block) => block["block_id"]);
      const wrong = Object.entries(errors).filter(
        ([id, text]) => !ids.includes(id) || typeof text !== "string" || text === "",
      );
      if (Object.keys(errors).length === 0 || wrong.length > 0)
        return void trouble(["errors must name input blocks", ...wrong.map(([id]) => id)]);
      return errors;
    }
    const wrong = checkView(response["view"], "modal");
    if (wrong.length > 0) return void trouble(wrong);
    if (action === "update") core.views.update(view, response["view"] as Json);
    else if (!core.views.push(user, view.team, response["view"] as Json)) return void trouble(["push_limit_reached"]);
    return undefined;
  };
  const responseUrls = (user: string, view: View): Json[] =>
    inputs(view).flatMap(({ block, element }) => {
      const state = view.state[String(block["block_id"])]?.[String(element["action_id"])] ?? initialState(element);
      const channel = state["selected_conversation"] ?? state["selected_channel"];
      if (element["response_url_enabled"] !== true || typeof channel !== "string") return [];
      const path = core.triggers.address({ user, team: view.team, channel });
      return [
        {
          response_url: `${core.origin}${path}`,
          channel_id: channel,
          block_id: block["block_id"],
          action_id: element["action_id"],
        },
      ];
    });
  return {
    async submit(user, values = {}) {
      const view = top(user);
      if (view.definition["submit"] === undefined) throw new Error("The modal has nothing to submit.");
      for (const [key, value] of Object.entries(values)) enter(user, view, key, value);
      const refused = inputs(view).flatMap(({ block, element }): [string, string][] => {
        if (block["type"] !== "input") return [];
        const state = view.state[String(block["block_id"])]?.[String(element["action_id"])] ?? initialState(element);
        const problem = clientProblem(element, state, block["optional"] === true);
        return problem === undefined ? [] : [[String(block["block_id"]), problem]];
      });
      if (refused.length > 0) return { errors: Object.fromEntries(refused) };
      const trigger = core.triggers.issue({ user, team: view.team, viewId: view.id });
      const payload = {
        type: "view_submission",
        ...interactive(core, user, view.team),
        trigger_id: trigger,
        view: viewField(core, view, view.team),
        response_urls: responseUrls(user, view),
      };
      const delivered = await core.deliveries.send("interactive", payload, true);
      if (!delivered.acked) showError(core, user, "view_response_failed", [delivered.error ?? ""]);
      const errors = delivered.acked ? answer(user, view, delivered.body) : undefined;
      await core.activity.settled();
      return { delivered, ...(errors ? { errors } : {}) };
    },
    async closeModal(user, { all = false } = {}) {
      const view = top(user);
      const everything = all || view.definition["clear_on_close"] === true;
      for (const closed of core.views.close(user, everything)) {
        if (closed.definition["notify_on_close"] !== true) continue;
        const payload = {
          type: "view_closed",
          ...interactive(core, user, closed.team),
          // Slack tells nothing of what stood in it (https://github.com/slackapi/bolt-python/blob/main/tests/slack_bolt/request/test_request.py).
          view: { ...viewField(core, closed, closed.team), state: { values: {} } },
          is_cleared: everything,
        };
        await core.deliveries.send("interactive", payload, false);
      }
      await core.activity.settled();
    },
  };
}
