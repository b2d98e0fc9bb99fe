import { expect, test } from "vitest";
import { outcome } from "./bolt.ts";
import { ann, app, input, openView, room, slack, text, title, view, withModals } from "./modal-stage.ts";

withModals();

test("an external select asks the app from its least length on; what was offered can be chosen", async () => {
  const asked: string[] = [];
  app.options("who", async ({ options, ack }) => {
    asked.push(options.value);
    await ack({
      options:
        options.value === "flood"
          ? Array.from({ length: 101 }, (_, n) => ({ text: text(`n${n}`), value: `n${n}` }))
          : [{ text: text("Ann Lee"), value: "p1" }],
    });
  });
  let chosen: unknown;
  app.view("form", async ({ ack, view: { state } }) => {
    chosen = state.values["person"]?.["who"];
    await ack();
  });
  await openView(
    view("Form", [
      {
        type: "input",
        block_id: "person",
        label: text("Person"),
        element: { type: "external_select", action_id: "who", min_query_length: 2 },
      },
    ]),
  );
  expect(await slack.suggest(ann, "modal", "who", "a")).toEqual([]);
  expect(await slack.suggest(ann, "modal", "who", "flood")).toEqual([]);
  expect(slack.errors).toMatchObject([
    { error: "options_load_failed", detail: [expect.stringContaining("no more than 100 items allowed")] },
  ]);
  await expect(slack.submit(ann, { person: "p1" })).rejects.toThrow("does not offer");
  expect(await slack.suggest(ann, "modal", "Person", "an")).toEqual([{ text: text("Ann Lee"), value: "p1" }]);
  await slack.submit(ann, { person: "p1" });
  expect(asked).toEqual(["flood", "an"]);
  expect(chosen).toEqual({ type: "external_select", selected_option: { text: text("Ann Lee"), value: "p1" } });
});

test("a dispatching input tells the app at once, with the state so far", async () => {
  const told: unknown[] = [];
  app.action("kind", async ({ ack, body }) => {
    await ack();
    told.push((body as { view?: { state: { values: unknown } } }).view?.state.values);
  });
  const options = [{ text: text("A"), value: "a" }];
  const block = {
    type: "input",
    block_id: "k",
    label: text("Kind"),
    dispatch_action: true,
    element: { type: "static_select", action_id: "kind", options },
  };
  await openView(view("Form", [block, input("name")]));
  expect(await slack.choose(ann, "modal", "name", "x")).toMatchObject({ acked: false, error: "not_dispatched" });
  await slack.choose(ann, "modal", "kind", "a");
  expect(told).toEqual([
    {
      k: { kind: { type: "static_select", selected_option: options[0] } },
      name: { value: { type: "plain_text_input", value: "x" } },
    },
  ]);
});

test("Home is published, pressed and opened; a stale hash is refused", async () => {
  const heard: unknown[] = [];
  app.event("app_home_opened", async ({ event }) => void heard.push([event.tab, event.view?.type]));
  app.action("go", async ({ ack, body }) => {
    await ack();
    heard.push((body as { view?: { type: string } }).view?.type);
  });
  const home = {
    type: "home" as const,
    blocks: [{ type: "actions", elements: [{ type: "button", action_id: "go", text: text("Go") }] }],
  };
  await slack.openHome(ann);
  await app.client.views.publish({ user_id: ann, view: home });
  await slack.openHome(ann);
  await slack.press(ann, "home", "Go");
  expect(heard).toEqual([["home", undefined], ["home", "home"], "home"]);
  expect(await outcome(app.client.views.publish({ user_id: ann, hash: "old", view: home }))).toBe("hash_conflict");
  expect(await outcome(app.client.views.publish({ user_id: ann, view: view("x", []) }))).toBe("invalid_arguments");
});

test("shortcuts carry the message, a trigger and, on messages, a response address", async () => {
  const seen: unknown[] = [];
  app.shortcut("save", async ({ ack, shortcut, client }) => {
    await ack();
    seen.push(shortcut.type, "message" in shortcut ? shortcut.message.text : undefined, "response_url" in shortcut);
    await client.views.open({ trigger_id: shortcut.trigger_id, view: view("Save", [input("name")]) });
  });
  const ts = slack.post(ann, room, "worth keeping");
  await slack.messageShortcut(ann, "save", room, ts);
  expect(title()).toBe("Save");
  await slack.globalShortcut(ann, "save");
  expect(seen).toEqual(["message_action", "worth keeping", true, "shortcut", undefined, false]);
});
