import type { View } from "@slack/types";
import { expect, test } from "vitest";
import { outcome } from "./bolt.ts";
import { ann, app, input, open, openView, room, slack, text, title, view, withModals } from "./modal-stage.ts";

withModals();

test("a modal opens, refuses at the field with everything typed kept, then closes", async () => {
  const seen: unknown[] = [];
  app.view("form", async ({ view: { state, private_metadata }, ack }) => {
    seen.push(state.values);
    const good = state.values["name"]?.["value"]?.value === "Paraguay";
    expect(private_metadata).toBe("kept");
    await ack(good ? undefined : { response_action: "errors", errors: { name: "No such place." } });
  });
  await openView(view("Form", [input("name"), { ...input("note"), optional: true }], { private_metadata: "kept" }));
  expect(await slack.submit(ann, { name: "Atlantis", note: "typed" })).toMatchObject({
    errors: { name: "No such place." },
  });
  expect(title()).toBe("Form");
  expect(await slack.submit(ann, { name: "Paraguay" })).not.toHaveProperty("errors");
  expect(title()).toBeUndefined();
  expect(seen[1]).toEqual({
    name: { value: { type: "plain_text_input", value: "Paraguay" } },
    note: { value: { type: "plain_text_input", value: "typed" } },
  });
});

test("the client itself refuses what is missing, too short, or no number, e-mail or address", async () => {
  const typed = (id: string, type: string, more: object = {}) => ({
    type: "input",
    block_id: id,
    label: text(id),
    element: { type, action_id: "value", ...more },
  });
  await openView(
    view("Form", [
      input("name"),
      input("short", { min_length: 3 }),
      typed("count", "number_input", { is_decimal_allowed: false, max_value: "9" }),
      typed("mail", "email_text_input"),
      typed("site", "url_text_input"),
    ]),
  );
  const { errors, delivered } = await slack.submit(ann, { short: "ab", count: 10, mail: "nobody", site: "nowhere" });
  expect(Object.keys(errors ?? {}).sort()).toEqual(["count", "mail", "name", "short", "site"]);
  expect(delivered).toBeUndefined();
  expect(slack.deliveries.filter((one) => one.payload["type"] === "view_submission")).toEqual([]);
});

test("every kind of input gives its state as Slack sends it", async () => {
  let values: Record<string, Record<string, unknown>> = {};
  app.view("form", async ({ view: { state }, ack }) => {
    values = state.values;
    await ack();
  });
  const options = ["a", "b"].map((value) => ({ text: text(`Option ${value}`), value }));
  const of = (type: string, more: object = {}) => ({
    type: "input",
    block_id: type,
    optional: true,
    label: text(type),
    element: { type, action_id: "x", ...more },
  });
  await openView(
    view("All", [
      of("static_select", { options }),
      of("multi_static_select", { options }),
      of("radio_buttons", { options, initial_option: options[1] }),
      of("checkboxes", { options }),
      of("users_select"),
      of("multi_users_select"),
      of("conversations_select"),
      of("channels_select"),
      of("datepicker"),
      of("timepicker", { timezone: "America/Asuncion" }),
      of("datetimepicker"),
      of("number_input", { is_decimal_allowed: true }),
      of("file_input", { filetypes: ["csv"] }),
    ]),
  );
  await expect(slack.submit(ann, { static_select: "c" })).rejects.toThrow("does not offer");
  await expect(slack.submit(ann, { file_input: [{ name: "a.exe", content: "x" }] })).rejects.toThrow("does not take");
  await slack.submit(ann, {
    static_select: "a",
    multi_static_select: ["a", "b"],
    checkboxes: ["Option b"],
    users_select: ann,
    multi_users_select: [ann],
    conversations_select: room,
    channels_select: room,
    datepicker: "2026-03-01",
    timepicker: "09:30",
    datetimepicker: 1_772_000_000,
    number_input: 1.5,
    file_input: [{ name: "a.csv", content: "x,y" }],
  });
  const of2 = (type: string) => values[type]?.["x"];
  expect(of2("static_select")).toEqual({ type: "static_select", selected_option: options[0] });
  expect(of2("multi_static_select")).toEqual({ type: "multi_static_select", selected_options: options });
  expect(of2("radio_buttons")).toEqual({ type: "radio_buttons", selected_option: options[1] });
  expect(of2("checkboxes")).toEqual({ type: "checkboxes", selected_options: [options[1]] });
  expect(of2("users_select")).toEqual({ type: "users_select", selected_user: ann });
  expect(of2("multi_users_select")).toEqual({ type: "multi_users_select", selected_users: [ann] });
  expect(of2("conversations_select")).toEqual({ type: "conversations_select", selected_conversation: room });
  expect(of2("channels_select")).toEqual({ type: "channels_select", selected_channel: room });
  expect(of2("datepicker")).toEqual({ type: "datepicker", selected_date: "2026-03-01" });
  expect(of2("timepicker")).toEqual({ type: "timepicker", selected_time: "09:30", timezone: "America/Asuncion" });
  expect(of2("datetimepicker")).toEqual({ type: "datetimepicker", selected_date_time: 1_772_000_000 });
  expect(of2("number_input")).toEqual({ type: "number_input", value: "1.5" });
  const [file] = (of2("file_input") as { files: { id: string; url_private: string }[] }).files;
  const info = await app.client.files.info({ file: file!.id });
  const got = await fetch(info.file!.url_private!, { headers: { authorization: `Bearer ${slack.botToken}` } });
  expect(await got.text()).toBe("x,y");
});

test("update and push answer a submission; the third view is the last", async () => {
  let step = 1;
  app.view("form", async ({ ack }) => {
    step += 1;
    await ack({ response_action: step === 2 ? "update" : "push", view: view(`Step ${step}`, [input("name")]) as View });
  });
  await openView(view("Step 1", [input("name"), input("gone")]));
  await slack.submit(ann, { name: "kept", gone: "lost" });
  expect(title()).toBe("Step 2");
  expect(slack.modal(ann)?.state).toMatchObject({ name: { value: { value: "kept" } } });
  for (let push = 0; push < 3; push++) await slack.submit(ann, { name: "x" });
  expect(title()).toBe("Step 4");
  expect(slack.errors).toMatchObject([{ error: "view_response_failed", detail: ["push_limit_reached"] }]);
  await slack.closeModal(ann);
  expect(title()).toBe("Step 3");
});

test("what was entered is lost when the element behind the same ids is another", async () => {
  const block = (type: string, more: object = {}) => ({
    ...input("name"),
    optional: true,
    element: { type, action_id: "value", ...more },
  });
  app.view("form", async ({ ack }) =>
    ack({ response_action: "update", view: view("Other", [block("number_input", { is_decimal_allowed: true })]) }),
  );
  await openView(view("Form", [block("plain_text_input")]));
  await slack.submit(ann, { name: "typed" });
  expect(title()).toBe("Other");
  expect(slack.modal(ann)?.state["name"]).toEqual({});
});

test.each([
  ["an unknown action", { response_action: "close" }],
  ["errors for a block that is no input", { response_action: "errors", errors: { nowhere: "x" } }],
  ["no errors at all", { response_action: "errors", errors: {} }],
  ["a bad view", { response_action: "update", view: { type: "modal", title: text("x".repeat(25)), blocks: [] } }],
  ["a stray key", { response_action: "clear", view: 1 }],
])("a submission answered with %s shows trouble and keeps the modal", async (_name, body) => {
  app.view("form", async ({ ack }) => ack(body as never));
  await openView(view("Form", [input("name")]));
  await slack.submit(ann, { name: "x" });
  expect(title()).toBe("Form");
  expect(slack.errors.map((error) => error.error)).toEqual(["view_response_failed"]);
});

test("clear closes the whole stack", async () => {
  app.view("form", async ({ ack }) => ack({ response_action: "clear" }));
  await openView(view("Form", [input("name")]));
  await slack.submit(ann, { name: "x" });
  expect(title()).toBeUndefined();
});

test("closing is told when it was asked for", async () => {
  const closed: boolean[] = [];
  app.view({ callback_id: "form", type: "view_closed" }, async ({ ack, body }) => {
    closed.push((body as unknown as { is_cleared: boolean }).is_cleared);
    await ack();
  });
  await openView(view("Form", [input("name")], { notify_on_close: true }));
  await slack.closeModal(ann);
  await openView(view("Form", [input("name")]));
  await slack.closeModal(ann, { all: true });
  expect(closed).toEqual([false]);
});

test("a trigger is good once and for three seconds", async () => {
  const given = view("Form", [input("name")]);
  const trigger = await open(async (trigger_id) => {
    await app.client.views.open({ trigger_id, view: given });
    return trigger_id;
  });
  expect(await outcome(app.client.views.open({ trigger_id: trigger, view: given }))).toBe("exchanged_trigger_id");
  expect(await outcome(app.client.views.open({ trigger_id: "1.2.3", view: given }))).toBe("invalid_trigger_id");
  const late = await open(async (trigger_id) => trigger_id);
  slack.advance(3001);
  expect(await outcome(app.client.views.open({ trigger_id: late, view: given }))).toBe("expired_trigger_id");
});

test("only what was pressed in a modal pushes onto it, three deep", async () => {
  const button = {
    type: "actions",
    block_id: "b",
    elements: [{ type: "button", action_id: "more", text: text("More") }],
  };
  const results: (string | number)[] = [];
  app.action("more", async ({ ack, body }) => {
    await ack();
    results.push(
      await outcome(
        app.client.views.push({
          trigger_id: (body as { trigger_id: string }).trigger_id,
          view: view("Next", [button], { submit: undefined }),
        }),
      ),
    );
  });
  expect(await outcome(open((trigger_id) => app.client.views.push({ trigger_id, view: view("Form", [button]) })))).toBe(
    "invalid_trigger_id",
  );
  await openView(view("Form", [button]));
  for (let press = 0; press < 3; press++) await slack.press(ann, "modal", "More");
  expect(results).toEqual(["ok", "ok", "push_limit_reached"]);
});

test("views.update: by id with a fresh hash, and not of what is gone", async () => {
  const opened = await openView(view("One", [input("name")]));
  const { id = "", hash = "" } = opened.view!;
  expect(
    await outcome(app.client.views.update({ view_id: id, hash: "stale", view: view("Two", [input("name")]) })),
  ).toBe("hash_conflict");
  expect(await outcome(app.client.views.update({ view_id: id, hash, view: view("Two", [input("name")]) }))).toBe("ok");
  expect(title()).toBe("Two");
  expect(await outcome(app.client.views.update({ view_id: "V0", view: view("Three", [input("name")]) }))).toBe(
    "not_found",
  );
  expect(await outcome(openView(view("Four", [input("name")], { external_id: "same" })))).toBe("ok");
  expect(
    await outcome(
      app.client.views.update({ external_id: "same", view: view("Five", [input("name")], { external_id: "same" }) }),
    ),
  ).toBe("ok");
});
