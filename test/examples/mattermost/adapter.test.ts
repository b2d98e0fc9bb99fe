import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mattermost } from "../../../examples/mattermost/platform.ts";
import { withOnly } from "../../support/catalogue.ts";
import { FIXTURES } from "../../support/fixture-commands.ts";
import type { Post } from "../../support/mattermost/model.ts";
import { type World, world } from "../../support/world.ts";
import { mattermostPlace, type Place } from "./place.ts";

let w: World;
let place: Place;
beforeEach(async () => {
  w = await world({ catalogue: withOnly([...FIXTURES]), now: "2026-11-24T15:00:00Z" });
  place = await mattermostPlace(w);
});
afterEach(async () => {
  await place.close();
  await w.close();
});

const ofBot = (posts: readonly Post[]) => posts.filter(({ user_id }) => user_id === place.fake.bot);
const general = (as: "guest" | "member" | "moderator" = "member") =>
  ofBot(place.fake.seenBy(place.users[as], place.channel));
const direct = () => ofBot(place.fake.direct(place.users.member));
async function type(line: string, as: "member" | "moderator" = "member", channel = place.channel) {
  await place.fake.slash(place.users[as], channel, line);
  await place.bot.settled();
}
const buttons = (post: Post | undefined) => post?.props.attachments?.flatMap((a) => a.actions ?? []) ?? [];
async function press(post: Post | undefined, label: string) {
  const button = buttons(post).find(({ name }) => name === label);
  await place.fake.press(place.users.member, post?.id ?? "", button?.id ?? "");
  await place.bot.settled();
}

describe("settings", () => {
  const whole = {
    MATTERMOST_URL: "https://chat.example.org",
    MATTERMOST_TOKEN: "a",
    MATTERMOST_COMMAND_TOKEN: "b",
    PUBLIC_URL: "https://bot.example.org/",
  };
  it("are read whole, or it is said what is wrong; without an address Mattermost is not meant", () => {
    const hook = "https://bot.example.org/mattermost";
    expect(mattermost.read(whole).settings).toEqual({
      url: "https://chat.example.org",
      token: "a",
      commandToken: "b",
      hook,
    });
    expect(mattermost.read({ ...whole, MATTERMOST_URL: undefined })).toEqual({ problems: [] });
    const { settings, problems } = mattermost.read({ ...whole, MATTERMOST_URL: "chat", MATTERMOST_TOKEN: " " });
    expect([settings, problems.map(({ code }) => code)]).toEqual([undefined, ["kit.needed", "kit.address"]]);
  });
});

describe("requests", () => {
  const hook = () => String(buttons(general().at(-1))[0]?.integration.url).replace(/press$/, "");
  const sent = async (path: string, body: object) =>
    (await fetch(hook() + path, { method: "POST", body: JSON.stringify(body) })).status;

  it("are taken only from Mattermost, and a form only from whoever was asked", async () => {
    await type("fixture view hello");
    const { integration, id } = buttons(general().at(-1))[0]!;
    const { member, guest } = place.users;
    const at = { channel_id: place.channel, channel_name: "general", team_id: place.fake.team };
    const pressing = { ...at, user_id: member, post_id: id, trigger_id: "t" };
    expect(await sent("press", { ...pressing, context: { ...integration.context, key: "guessed" } })).toBe(401);
    expect(await sent("press", { ...pressing, context: integration.context })).toBe(200);
    const line = new URLSearchParams({ ...at, user_id: member, token: "guessed", text: "help", trigger_id: "t" });
    expect((await fetch(`${hook()}slash`, { method: "POST", body: line })).status).toBe(401);
    await type("fixture echo");
    const { state, elements } = place.fake.dialog(member)!;
    const submission = { [elements[0]!.name]: "T" };
    expect(await sent("form", { user_id: guest, state, submission })).toBe(404);
    expect(await sent("form", { user_id: member, state: "unknown", submission })).toBe(404);
  });
  it("read no file but that of whoever sent the form", async () => {
    await type("fixture echo");
    const file = { name: "secret.txt", mime_type: "text/plain", content: Buffer.from("secret") };
    const stolen = place.fake.upload(place.users.moderator, place.channel, file);
    const { member } = place.users;
    const title = place.fake.dialog(member)!.elements[0]!.name;
    for (let step = 1; place.fake.dialog(member); step += 1) {
      const asked = place.fake.dialog(member)!.elements.map(({ name }) => name);
      const paper = asked.find((name) => name === "file:paper");
      await place.fake.submit(member, {
        ...(asked.includes("more") ? { more: true } : {}),
        ...(step === 1 ? { [title]: "T" } : {}),
        ...(paper ? { [paper]: stolen } : {}),
      });
    }
    await place.bot.settled();
    expect(general().at(-1)?.message).toContain("Echo");
    expect(JSON.stringify(general())).not.toContain(file.content.toString("base64"));
  });
});

describe("a form", () => {
  it("asks for six options, and for more of them as often as that is wanted", async () => {
    await type("fixture echo");
    const { member } = place.users;
    const asked: string[][] = [];
    for (let dialog = place.fake.dialog(member); dialog; dialog = place.fake.dialog(member)) {
      const names = dialog.elements.map(({ name }) => name);
      asked.push(names.filter((name) => name !== "more"));
      const more = names.includes("more") ? { more: true } : {};
      expect(general()).toEqual([]);
      await place.fake.submit(member, { ...(asked.length === 1 ? { "text:title": "T" } : {}), ...more });
    }
    await place.bot.settled();
    expect(asked.map((names) => names.length)).toEqual([6, 6, 6]);
    expect(asked.flat()).toEqual(
      expect.arrayContaining(["text:title", "list:sure", "person:who", "channel:room", "file:paper", "list:many"]),
    );
    expect(general().at(-1)?.message).toContain("**title:** T");
  });
  it("runs with what it asked for at first, and keeps what was given of the others, which it says", async () => {
    await type("fixture echo zone:Bogota");
    const { member } = place.users;
    const more = place.fake.dialog(member)?.elements.find(({ name }) => name === "more");
    expect([more?.type, more?.placeholder]).toEqual(["bool", expect.stringContaining("Also set:")]);
    await place.fake.submit(member, { "text:title": "T" });
    await place.bot.settled();
    expect(place.fake.dialog(member)).toBeUndefined();
    expect(general().at(-1)?.message).toContain("**zone:** America/Bogota");
  });
  it("that cannot be opened any more is offered with a button that opens it", async () => {
    const { member } = place.users;
    const { triggers } = place.fake.state;
    const late = triggers.set.bind(triggers);
    triggers.set = (id, trigger) => late(id, { ...trigger, at: trigger.at - 3_001 });
    await type("fixture echo count:5");
    expect([place.fake.dialog(member), place.fake.refusals.splice(0).length]).toEqual([undefined, 1]);
    triggers.set = late;
    await press(general().at(-1), "Fill in");
    expect(place.fake.dialog(member)?.elements.find(({ name }) => name === "text:count")?.default).toBe("5");
  });
});

describe("answers", () => {
  it("that the bot may not show in the channel are said directly", async () => {
    place.fake.state.user(place.fake.bot).roles = "system_user";
    await type("fixture view hello");
    expect([general(), direct().length]).toEqual([[], 1]);
  });
  it("in a direct channel are ordinary posts, and take the place of the one whose button was pressed", async () => {
    const { id } = place.fake.state.direct(place.fake.bot, place.users.member);
    await type("fixture view hello", "member", id);
    const [post] = direct();
    expect([direct().length, post?.ephemeralTo]).toEqual([1, undefined]);
    await press(post, "Again");
    expect([direct().length, (post?.update_at ?? 0) > (post?.create_at ?? 0)]).toEqual([1, true]);
  });
  it("to the channel say whose doing they are", async () => {
    await type("fixture post hello", "moderator");
    expect(general("guest").at(-1)?.message).toBe("hello\n\nAsked by The moderator");
  });
  it("that take long are announced, and come", async () => {
    const dispatch = place.product.dispatch;
    const slow: typeof dispatch = async (invocation) => {
      await vi.waitUntil(() => general().length > 0, { timeout: 30_000, interval: 10 });
      return dispatch(invocation);
    };
    place.bot.listen(slow, place.product.catalogue.commands);
    await type("fixture view hello");
    expect(general().map(({ message }) => message.split("\n")[0])).toEqual(["One moment, I'm on it…", "#### hello"]);
  });
});
