import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatter } from "../../src/core/kernel/language/format.ts";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { toPlain } from "../../src/core/kernel/views/plain.ts";
import type { Post } from "../../src/core/services/posts/posts.ts";
import { closeAndPost } from "../support/post-minutes.ts";
import { takeBack } from "../support/take-back.ts";
import { type World, world } from "../support/world.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:59:00Z", announced: true });
  await w.say('meeting add "Call" 2026-11-24 10:00 duration:1h');
  await w.tick();
});
afterEach(() => w.close());

const text = (post: Post | undefined) =>
  post ? toPlain(post.view, { format: formatter("en", "America/Mexico_City"), now: w.clock.now() }) : "";
const labels = (post: Post | undefined) => (post ? actionsIn(post.view).map(({ label }) => label) : []);
const open = async () => {
  const said = await w.say("minutes open Call");
  const [post] = await w.tick();
  await w.refresh();
  return { said, post };
};
/** What the post of that id became, where it changed. */
const became = async (post: Post | undefined) => (await w.refresh()).find(({ id }) => id === post?.id);

describe("the post that opens minutes", () => {
  test("is a card of the channel; whoever opened them is told alone, and closes them there", async () => {
    const { said, post } = await open();
    expect(said.plan).toMatchObject({ audience: "caller" });
    expect(said.text).toContain("Announced in #general.");
    expect(actionsIn(said.view ?? { blocks: [] }).map(({ label }) => label)).toContain("Close the minutes");
    expect(post?.to).toMatchObject({ address: "channel", recipient: "general" });
    expect(text(post)).toContain(
      "Open since: Tue, 24 Nov 2026, 09:59 GMT-6\nSo far: 0 conclusions · 0 notes · 0 people are here",
    );
    expect(labels(post)).toEqual(["I am here", "Show the minutes"]);
  });

  test("counts what is noted, and what is taken out again", async () => {
    const { post } = await open();
    await w.say("note One");
    await w.say("link https://example.org Two");
    const concluded = await w.say('conclusion add "Three"');
    await w.say("here", { as: "moderator" });
    expect(text(await became(post))).toContain("So far: 1 conclusion · 1 note · 1 link · 1 person is here");
    await takeBack(w, concluded);
    expect(text(await became(post))).toContain("So far: 0 conclusions · 1 note · 1 link · 1 person is here");
  });

  test("says once they are closed where they are to be read, and has no button that does nothing", async () => {
    const { post } = await open();
    await w.say("note One");
    await w.say("minutes close");
    const draft = await became(post);
    expect(text(draft)).toContain("They are a draft with whoever runs the meeting, who posts them here.");
    expect(labels(draft)).toEqual(["Show the minutes"]);
    const shown = actionsIn((await w.say("minutes show")).view ?? { blocks: [] });
    await w.press(shown.find(({ label }) => label === "Post the minutes")!);
    const closed = await became(post);
    expect(text(closed)).toContain("Minutes closed: Call");
    expect(text(closed)).toContain("What they hold: 0 conclusions · 1 note");
    expect(text(closed)).toContain("/minutes show shows it at any time");
    expect(labels(closed)).toEqual(["Show the minutes"]);
    for (const action of actionsIn(closed?.view ?? { blocks: [] }))
      expect((await w.press(action)).text).toContain("- One");
    expect(await w.refresh()).toEqual([]);
  });

  test("is left to the one that tells anew that they are taken up again: one alone can be acted on", async () => {
    const { post } = await open();
    await w.say("note One");
    await closeAndPost(w);
    const [minutes] = await w.tick();
    await w.refresh();
    expect(labels(minutes)).toEqual(["Correct", "Show the meeting"]);
    w.clock.forward(60_000);
    expect((await w.say("minutes open Call")).text).toContain("Minutes are taken up again: Call");
    // Until the channel is told anew, the old one lives.
    const before = await w.refresh();
    expect(labels(before.find(({ id }) => id === post?.id))).toEqual(["I am here", "Show the minutes"]);
    expect(text(before.find(({ id }) => id === minutes?.id))).toContain(
      "These minutes are being taken again, further down.",
    );
    const [again] = await w.tick();
    expect(text(again)).toContain("Minutes are taken up again: Call");
    expect(labels(again)).toEqual(["I am here", "Show the minutes"]);
    const after = await became(post);
    expect(text(after)).toContain("These minutes were closed and taken up again: what they hold stands further down.");
    expect(labels(after)).toEqual([]);
    const posts = () => w.product.posts.since(w.community, 0, 1_000);
    const live = async () =>
      (await posts())
        .filter((p) => p.caller === undefined && /Minutes/u.test(p.view.title ?? "") && labels(p).length > 0)
        .map(({ view }) => view.title)
        .sort();
    expect(await live()).toEqual(["Minutes are taken up again: Call"]);

    w.clock.forward(60_000);
    await w.say("note Two");
    await closeAndPost(w);
    const [anew] = await w.tick();
    expect(labels(anew)).toEqual(["Correct", "Show the meeting"]);
    await w.refresh();
    expect(await live()).toEqual(["Minutes closed: Call", "Minutes: Call"]);
    const old = (await posts()).find(({ id }) => id === minutes?.id);
    expect(text(old)).toContain("These minutes were posted again further down.");
    expect(text(old)).toContain("- Two");
  });

  test("lives on where the channel could not be told anew", async () => {
    const { post } = await open();
    await closeAndPost(w);
    await w.refresh();
    await w.say("minutes open Call");
    await w.hush();
    expect(labels(await became(post))).toEqual(["I am here", "Show the minutes"]);
  });

  test("is not made where they were closed before it was said, and not in a direct message", async () => {
    await w.say("minutes open Call");
    await closeAndPost(w);
    expect((await w.tick()).map((p) => p.view.title)).toEqual(["Minutes: Call"]);
    const direct = await w.say("minutes open Call", { channel: "@member", direct: true });
    expect(actionsIn(direct.view ?? { blocks: [] }).map(({ label }) => label)).toContain("I am here");
    expect(await w.tick()).toEqual([]);
  });

  test("tells whoever may not see the meeting any more nothing of it", async () => {
    const { post } = await open();
    await w.db((db) => db.channel.updateMany({ where: { externalId: "general" }, data: { clearance: "clear" } }));
    const hidden = await became(post);
    expect(text(hidden)).not.toContain("Call");
    expect(labels(hidden)).toEqual([]);
  });
});
