import { describe, expect, it } from "vitest";
import { BOT_SCOPES } from "../../../../src/adapters/slack/manifest/scopes.ts";
import { type Town, town, troubles, words } from "../inbound/harness.ts";

const canvasOf = ({ fake, channel }: Town) => fake.state.channel(channel).canvas;
const calls = ({ fake }: Town, method: string) => fake.calls.filter((c) => c.method === method && c.ok).length;
const state = async (place: Town) =>
  words((await place.type(place.users.moderator, "settings board")).map((s) => s.blocks));

/** So long later that boards are looked at again, by the database's clock. */
const later = (place: Town) => place.world.db((db) => db.channel.updateMany({ data: { boardAt: new Date(0) } }));

async function on(options: Parameters<typeof town>[0] = {}): Promise<Town> {
  const place = await town(options);
  await place.fake.invite(place.channel);
  await place.settled();
  await place.type(place.users.moderator, "settings board on:yes");
  return place;
}

describe("a channel's canvas", () => {
  it("is off until a moderator turns it on, and says then what all who read there may see", async () => {
    const place = await town({ demo: true });
    const { fake, users, product } = place;
    await fake.invite(place.channel);
    await place.settled();
    await product.keepBoards();
    expect(canvasOf(place)).toBeUndefined();
    expect(words(await place.type(users.member, "settings board on:yes"))).not.toContain("gets a board");

    await place.world.say('conclusion add "For *moderators* alone" sharing:red', { as: "moderator" });
    await place.type(users.moderator, "settings board on:yes");
    await product.keepBoards();
    const canvas = canvasOf(place);
    expect(canvas?.title).toContain("what is coming and open");
    expect(canvas?.markdown).toContain("**Upcoming meetings**");
    expect(canvas?.markdown).toContain("**Points of contact**");
    expect(canvas?.markdown).not.toContain("For *moderators*");
    expect(canvas?.markdown).not.toContain("moderators alone");
    expect(canvas?.markdown).not.toMatch(/@[a-z.]+\.example/);

    // Nothing is written where nothing changed.
    await later(place);
    await product.keepBoards();
    expect(calls(place, "canvases.edit")).toBe(0);
    await place.world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).toContain("**Board call**");
    expect(calls(place, "canvases.edit")).toBe(1);

    await place.type(users.moderator, "settings board on:no");
    await place.world.say('meeting cancel "Board call"', { as: "moderator" });
    await later(place);
    await product.keepBoards();
    expect(calls(place, "canvases.edit")).toBe(1);
    expect(await state(place)).toContain("No board is kept here.");
    expect(troubles(place)).toEqual([]);
  });

  it("is made once, although Slack's answer was lost, and made anew where it was taken away", async () => {
    const place = await on();
    const { fake, product } = place;
    fake.fail("conversations.canvases.create", { times: 1, dropAfterAccept: true });
    await product.keepBoards();
    const made = canvasOf(place)?.id;
    expect(made).toBeDefined();
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.id).toBe(made);
    const kept = await place.world.db((db) => db.channel.findMany({ where: { boardSays: { not: null } } }));
    expect(kept.map(({ boardId }) => boardId)).toEqual([made]);

    delete fake.state.channel(place.channel).canvas;
    await place.world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).toContain("Board call");
  });

  it("does not write over one of others", async () => {
    const place = await on();
    place.fake.state.channel(place.channel).canvas = { id: "F0OTHERS", title: "Ours", markdown: "Our own words" };
    await place.product.keepBoards();
    expect(canvasOf(place)).toEqual({ id: "F0OTHERS", title: "Ours", markdown: "Our own words" });
    expect(await state(place)).toContain("the channel has one of its own already");
    // The one it finds when it was taken away is its own.
    delete place.fake.state.channel(place.channel).canvas;
    await later(place);
    await place.product.keepBoards();
    expect(canvasOf(place)?.markdown).toContain("Nothing is scheduled");
    expect(await state(place)).toContain("A board is kept here.");
  });

  it("does not write over one that others made after its own was taken away, and finds its own however often", async () => {
    const place = await on();
    const { fake, product } = place;
    await product.keepBoards();
    const others = { id: "F0OTHERS", title: "Ours", markdown: "Our own words" };
    fake.state.channel(place.channel).canvas = others;
    await place.world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)).toEqual({ id: "F0OTHERS", title: "Ours", markdown: "Our own words" });
    expect(await state(place)).toContain("the channel has one of its own already");
    // Made anew, and the answer lost: it is its own that stands there.
    delete fake.state.channel(place.channel).canvas;
    fake.fail("conversations.canvases.create", { times: 1, dropAfterAccept: true });
    await later(place);
    await product.keepBoards();
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).toContain("Board call");
    expect(calls(place, "conversations.canvases.create")).toBe(2);
    expect(await state(place)).toContain("A board is kept here.");
    expect(troubles(place)).toEqual([]);
  });

  it("says no more than its channel may see after a lost answer, also where all is as it was", async () => {
    const place = await on();
    const { fake, product, world } = place;
    const cleared = (clearance: string) => world.db((db) => db.channel.updateMany({ data: { clearance } }));
    await world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await cleared("clear");
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).not.toContain("Board call");
    // Slack takes it, and nobody hears so; meanwhile the channel shows less again.
    await cleared("green");
    fake.fail("canvases.edit", { times: 1, dropAfterAccept: true });
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).toContain("Board call");
    await cleared("clear");
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).not.toContain("Board call");
    expect(troubles(place)).toEqual([]);
  });

  it("says what is missing: the scope, or the plan", async () => {
    const without = await on({ fake: { scopes: BOT_SCOPES.filter((scope) => scope !== "canvases:write") } });
    await without.product.keepBoards();
    expect(await state(without)).toContain("I may not write one");
    const free = await on();
    free.fake.fail("conversations.canvases.create", { times: 1, error: "team_tier_cannot_create_channel_canvases" });
    await free.product.keepBoards();
    expect(await state(free)).toContain("this space’s plan has none for channels");
    expect(troubles(free)).toEqual([]);
  });

  it.each([
    ["conversations.canvases.create", "canvas_creation_failed"],
    ["canvases.edit", "canvas_editing_failed"],
  ])("is tried again after an hour, and said to be missing, where Slack could not do it: %s", async (method, error) => {
    const place = await on();
    const { fake, product, world } = place;
    if (method === "canvases.edit") await product.keepBoards();
    await world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    fake.fail(method, { times: 1, error });
    await later(place);
    await product.keepBoards();
    expect(await state(place)).toContain("the platform refused it");
    const again = await world.db((db) => db.channel.findFirstOrThrow({ where: { boardSays: { not: null } } }));
    expect((again.boardAt ?? new Date(0)).getTime() - Date.now()).toBeGreaterThan(50 * 60_000);
    await later(place);
    await product.keepBoards();
    expect(canvasOf(place)?.markdown).toContain("Board call");
    expect(calls(place, "conversations.canvases.create")).toBe(1);
    expect(troubles(place)).toEqual([]);
  });

  it("shows no more in a channel that other organisations read", async () => {
    const place = await town({ demo: true });
    const { fake, users, product, channel } = place;
    const { team: other } = fake.addWorkspace({ name: "Elsewhere" });
    await fake.invite(channel);
    await fake.share(channel, other);
    await place.settled();
    await place.type(users.moderator, "settings board on:yes");
    await product.keepBoards();
    expect(canvasOf(place)).toBeDefined();
    expect(canvasOf(place)?.markdown).not.toContain("**Points of contact**");
    // As soon as it is heard of, and not only when it is looked at anyway.
    const shows = () => canvasOf(place)?.markdown.includes("**Points of contact**");
    await fake.unshare(channel, other);
    await place.settled();
    await product.keepBoards();
    expect(shows()).toBe(true);
    await fake.share(channel, other);
    await place.settled();
    await product.keepBoards();
    expect(shows()).toBe(false);
  });

  it("is left as it is where the bot was taken out of the channel: it does not hear who reads there by then", async () => {
    const place = await town();
    const { fake, users, product, world } = place;
    const hidden = fake.addChannel({ name: "hidden", private: true, members: [users.moderator] });
    await fake.invite(hidden);
    await place.settled();
    await place.type(users.moderator, "settings board on:yes", hidden);
    await product.keepBoards();
    const { team: other } = fake.addWorkspace({ name: "Elsewhere" });
    await fake.kick(hidden);
    await fake.share(hidden, other);
    await place.settled();
    await world.say('meeting add "Board call" tomorrow at 15:00', { as: "moderator" });
    await later(place);
    await product.keepBoards();
    const canvas = () => fake.state.channel(hidden).canvas?.markdown;
    expect(canvas()).not.toContain("Board call");
    // Back again, and among its own.
    await fake.unshare(hidden, other);
    await fake.invite(hidden);
    await place.settled();
    await later(place);
    await product.keepBoards();
    expect(canvas()).toContain("Board call");
    await fake.archive(hidden);
    await world.say('meeting cancel "Board call"', { as: "moderator" });
    await later(place);
    await product.keepBoards();
    expect(canvas()).toContain("Board call");
    expect(troubles(place)).toEqual([]);
  });
});
