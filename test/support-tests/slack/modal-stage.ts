import type { App } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { afterEach, beforeEach } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../support/slack/fake-slack.ts";
import { socketApp } from "./bolt.ts";

export let slack: FakeSlack;
export let app: App;
export let ann: string;
export let room: string;

export const text = (value: string) => ({ type: "plain_text" as const, text: value });
export const input = (id: string, more: object = {}) => ({
  type: "input",
  block_id: id,
  label: text(id),
  element: { type: "plain_text_input", action_id: "value", ...more },
});
export const view = (title: string, blocks: object[], more: object = {}) =>
  ({
    type: "modal",
    callback_id: "form",
    title: text(title),
    submit: text("Save"),
    blocks,
    ...more,
  }) as unknown as ModalView;
export const title = () => (slack.modal(ann)?.definition["title"] as { text: string } | undefined)?.text;

/** A workspace with one person and the app in Socket Mode, before each test of a file. */
export function withModals(): void {
  beforeEach(async () => {
    slack = await startFakeSlack();
    ann = slack.addUser({ name: "Ann" });
    room = slack.addChannel({ name: "general" });
    app = socketApp(slack);
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await slack.close();
  });
}

/** Types `/open`; `work` gets the trigger and the result of what it does is returned. */
export async function open<T>(work: (trigger: string) => Promise<T>): Promise<T> {
  let done: Promise<T> | undefined;
  const name = `/open${slack.deliveries.length}`;
  app.command(name, async ({ command, ack }) => {
    await ack();
    done = work(command.trigger_id);
    await done.catch(() => undefined);
  });
  await slack.slash(ann, room, name);
  return done!;
}
export const openView = (given: ModalView) => open((trigger_id) => app.client.views.open({ trigger_id, view: given }));
