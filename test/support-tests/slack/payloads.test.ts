import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeSlack, type FakeSlack } from "../../support/slack/fake-slack.ts";
import type { Json } from "../../support/slack/model.ts";
import { clientOptions } from "./bolt.ts";

let slack: FakeSlack;
let web: WebClient;
let ann: string;
let room: string;

const text = (value: string) => ({ type: "plain_text" as const, text: value });
const button = {
  type: "actions" as const,
  elements: [{ type: "button" as const, action_id: "b", value: "v", text: text("B") }],
};

beforeEach(async () => {
  slack = await startFakeSlack({ quietMs: 5 });
  web = new WebClient(slack.botToken, clientOptions(slack));
  ann = slack.addUser({ name: "Ann" });
  room = slack.addChannel({ name: "general", bot: true });
});
afterEach(() => slack.close());

/** Nobody is connected; what would have been sent is what is looked at. */
const last = (): Json => slack.deliveries.at(-1)!.payload;
const trigger = async (): Promise<string> => {
  await slack.slash(ann, room, "/x");
  return last()["trigger_id"] as string;
};

const make: Record<string, () => Promise<unknown>> = {
  "slash-commands/SlashCommandPayload": () => slack.slash(ann, room, "/contact", "find Paraguay"),
  "interactive-components/MessageShortcutPayload": () =>
    slack.messageShortcut(ann, "save", room, slack.post(ann, room, "hello https://example.org")),
  "interactive-components/BlockActionPayload": async () =>
    slack.press(
      ann,
      { channel: room, ts: (await web.chat.postMessage({ channel: room, text: "x", blocks: [button] })).ts! },
      "b",
    ),
  "views/ViewSubmissionPayload": async () => {
    await web.views.open({
      trigger_id: await trigger(),
      view: { type: "modal", title: text("T"), submit: text("S"), blocks: [button] },
    });
    await slack.submit(ann);
  },
  "views/ViewClosedPayload": async () => {
    await web.views.open({
      trigger_id: await trigger(),
      view: { type: "modal", title: text("T"), notify_on_close: true, blocks: [button] },
    });
    await slack.closeModal(ann);
  },
};

// What Slack sends beside what its published samples show.
const BESIDE = new Set([
  "/view/blocks",
  "/view/state/values",
  "/state/values",
  "/response_urls",
  "/view/private_metadata",
  "/user/username",
  "/message/bot_profile/icons",
  "/actions/0/action_ts",
]);

function strange(given: unknown, sample: unknown, pointer: string): string[] {
  if (BESIDE.has(pointer) || given === null || given === undefined) return [];
  if (sample === undefined) return [pointer];
  if (typeof given !== typeof sample || Array.isArray(given) !== Array.isArray(sample))
    return [`${pointer} (${typeof given})`];
  if (typeof given !== "object" || Array.isArray(given)) return [];
  if (pointer.endsWith("/blocks")) return [];
  return Object.entries(given as Json).flatMap(([key, value]) =>
    strange(value, (sample as Json)[key], `${pointer}/${key}`),
  );
}

test.each(Object.keys(make))("the payload has the shape of the sample %s", async (name) => {
  const folder = process.env["RAPPORTEUR_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
  const file = join(folder, "notes/slack/samples", `${name}.json`);
  await make[name]!();
  const payload = last();
  if (!existsSync(file)) {
    console.info(`Not compared with Slack's sample: there is no ${file} (set RAPPORTEUR_SHARED).`);
    expect(payload["token"]).toBe(slack.verificationToken);
    return;
  }
  // Over HTTP every field of a command is a text.
  const sample = {
    ...(JSON.parse(readFileSync(file, "utf8")) as Json),
    ...(name.startsWith("slash") ? { is_enterprise_install: "" } : {}),
  };
  expect(strange(payload, sample, "")).toEqual([]);
});

test("an event names its installation, and the message carries text and rich text", async () => {
  await slack.mention(ann, room, `see <#${room}> & https://example.org <@${ann}>`);
  const payload = last();
  expect(payload).toMatchObject({
    type: "event_callback",
    team_id: slack.team,
    api_app_id: slack.appId,
    authorizations: [
      {
        enterprise_id: null,
        team_id: slack.team,
        user_id: slack.botUser(),
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event: {
      type: "app_mention",
      user: ann,
      channel: room,
      text: `<@${slack.botUser()}> see <#${room}|general> &amp; <https://example.org> <@${ann}>`,
      blocks: [
        {
          type: "rich_text",
          elements: [
            {
              elements: [
                { type: "user" },
                { type: "text", text: " see " },
                { type: "channel", channel_id: room },
                { type: "text", text: " & " },
                { type: "link", url: "https://example.org" },
                { type: "text", text: " " },
                { type: "user", user_id: ann },
              ],
            },
          ],
        },
      ],
    },
  });
  expect(payload["event_id"]).toMatch(/^Ev/);
});

test("timestamps and ids are unique, and the clock can stand still", async () => {
  const still = await startFakeSlack({ now: () => 1_700_000_000_000, quietMs: 5 });
  const ben = still.addUser({ name: "Ben" });
  const hall = still.addChannel({ name: "hall" });
  const stamps = Array.from({ length: 3 }, () => still.post(ben, hall, "x"));
  expect(stamps).toEqual(["1700000000.000000", "1700000000.000100", "1700000000.000200"]);
  still.advance(1000);
  expect(still.post(ben, hall, "x")).toBe("1700000001.000000");
  await still.close();
});

test("people act only on what they have before them", async () => {
  const closed = slack.addChannel({ name: "closed", private: true, members: [] });
  expect(() => slack.seenBy(ann, closed)).toThrow("cannot see closed");
  await expect(slack.press(ann, "home", "x")).rejects.toThrow("no home open");
  await expect(slack.press(ann, "modal", "x")).rejects.toThrow("no modal open");
  const { ts } = await web.chat.postMessage({
    channel: room,
    text: "x",
    blocks: [button, { ...button, elements: [{ ...button.elements[0]! }] }],
  });
  await expect(slack.press(ann, { channel: room, ts: ts! }, "nothing")).rejects.toThrow("there are: ");
  await expect(slack.press(ann, { channel: room, ts: ts! }, "b")).rejects.toThrow("2 elements match");
  await slack.userLeft(ann);
  await expect(slack.slash(ann, room, "/x")).rejects.toThrow("has left");
});
