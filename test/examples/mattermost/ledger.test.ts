import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DeliveryError, type Message } from "../../../src/core/kernel/commands/transport.ts";
import { actions, run, text } from "../../../src/core/kernel/views/build.ts";
import type { View } from "../../../src/core/kernel/views/model.ts";
import { type World, world } from "../../support/world.ts";
import { mattermostPlace, type Place } from "./place.ts";

let w: World;
let place: Place;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  place = await mattermostPlace(w);
});
afterEach(async () => {
  await place.close();
  await w.close();
});

const EVER = new Date(0);
const direct = () => place.fake.direct(place.users.member).filter(({ user_id }) => user_id === place.fake.bot);

describe("the ledger", () => {
  const message = (view: View, key = "k1"): Message => ({
    to: { platform: "mattermost", space: place.fake.team, address: "direct", recipient: place.users.member },
    ...{ view, key, at: "2026-11-24T15:00:00.000Z", language: "en", zone: "UTC" },
  });
  const failure = async (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof DeliveryError ? error.failure : error),
    );

  it("finds what was said though the answer got lost, and says it once", async () => {
    const said = message({ title: "Reminder", blocks: [actions(run("Show", "fixture view", {}))] });
    const { transport } = place.bot;
    expect(await transport.find(said.to, said.key, EVER)).toBeUndefined();
    place.fake.lose("posts");
    expect(await failure(transport.deliver(said))).toEqual({ kind: "unknown" });
    const [post] = direct();
    expect([await transport.find(said.to, "k", EVER), await transport.find(said.to, said.key, EVER)]).toEqual([
      undefined,
      post?.id,
    ]);
  });
  it("says the rest of a message that was said in part, below its first part", async () => {
    const said = message({ blocks: Array.from({ length: 30 }, (_, i) => text(`${i} ${"x".repeat(1_200)}`)) });
    const { transport } = place.bot;
    const within = place.fake.state.within.bind(place.fake.state);
    let posts = 0;
    place.fake.state.within = (id, user) => {
      posts += 1;
      if (posts === 2) throw new TypeError("a server in trouble");
      return within(id, user);
    };
    expect(await failure(transport.deliver(said))).toEqual({ kind: "unknown" });
    place.fake.state.within = within;
    expect(await transport.find(said.to, said.key, EVER)).toBeUndefined();
    const receipt = await transport.deliver(said);
    const [first, ...rest] = direct();
    expect([receipt, rest.length, rest.every(({ root_id }) => root_id === first?.id)]).toEqual([first?.id, 2, true]);
    expect(await transport.find(said.to, said.key, EVER)).toBe(first?.id);
  });
  it("finds a message whose button was pressed since, and that shows something else by now", async () => {
    const said = message({ blocks: [actions(run("Help", "help", {}, { place: "here" }))] });
    const receipt = await place.bot.transport.deliver(said);
    const button = direct()[0]?.props.attachments?.flatMap((a) => a.actions ?? [])[0];
    await place.fake.press(place.users.member, receipt, button?.id ?? "");
    await place.bot.settled();
    expect(JSON.stringify(direct()[0])).toContain("What I can do");
    expect([await place.bot.transport.find(said.to, said.key, EVER), direct().length]).toEqual([receipt, 1]);
  });
  it("hears what became of a failure", async () => {
    const said = message({ blocks: [text("x")] });
    const to = { ...said.to, address: "channel" as const, recipient: "unknown" };
    expect(await failure(place.bot.transport.deliver({ ...said, to }))).toEqual({ kind: "gone" });
    await place.fake.close();
    expect(await failure(place.bot.transport.deliver(said))).toMatchObject({ kind: "retry" });
  });
});
