import { withOnly } from "../../support/catalogue.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WireAnswer } from "../../../src/adapters/web/wire.ts";
import { CONSOLE, storedPosts } from "../../../src/core/services/posts/posts.ts";
import { say } from "../../../src/core/kernel/views/build.ts";
import type { Action, View } from "../../../src/core/kernel/views/model.ts";
import { FIXTURES } from "../../support/fixture-commands.ts";
import { countedIds, type World, world } from "../../support/world.ts";
import { WITH_AGREE } from "../../support/fixture-agree.ts";
import { type Harness, harness } from "./harness.ts";

let w: World;
let h: Harness;
beforeAll(async () => {
  w = await world({ catalogue: withOnly([...WITH_AGREE, ...FIXTURES]) });
  h = await harness(w);
});
afterAll(async () => {
  await h.close();
  await w.close();
});

const shown = (answer: WireAnswer) => {
  if (!("view" in answer)) throw new Error(`no view but ${answer.plan}`);
  return answer;
};
const button = (view: View, label: string) => {
  const found = view.blocks
    .flatMap((b) => (b.kind === "actions" ? b.items : []))
    .find((a): a is Exclude<Action, { kind: "open" }> => a.label === label && a.kind !== "open");
  if (!found) throw new Error(`no button ${label}`);
  return {
    kind: "values",
    path: found.command,
    values: found.input,
    mode: found.kind,
    ...(found.place ? { place: found.place } : {}),
  };
};

describe("an answer", () => {
  it("for the caller alone is given to nobody else", async () => {
    const before = (await h.history()).length;
    const stream = await h.events("moderator", { after: 0 });
    await stream.next("open");
    const answer = shown(await h.invoke("fixture view words:secret"));
    expect(answer).toMatchObject({ plan: "work", place: "new", view: { title: "secret" } });
    expect(answer.post).toBeUndefined();
    await h.invoke("fixture post words:marker", { as: "moderator" });
    await stream.next("post");
    expect(JSON.stringify(stream.seen)).not.toContain("secret");
    stream.close();
    expect((await h.history()).map((p) => JSON.stringify(p.view)).slice(before)).toEqual([
      expect.stringContaining("marker"),
    ]);
  });
  it("for the channel is posted once, named after the caller, and read by all whom it is for", async () => {
    const id = "the-same-press";
    const [first, second] = await Promise.all([
      h.invoke("fixture post words:once", { as: "moderator", id }),
      h.invoke("fixture post words:once", { as: "moderator", id }),
    ]);
    expect(shown(first).post).toMatchObject({
      pane: "general",
      caller: "The moderator",
      view: { blocks: [{ kind: "text", body: ["once"] }] },
    });
    expect(second).toEqual(first);
    for (const as of ["member", "moderator", "admin"])
      expect((await h.history("general", as)).filter((p) => JSON.stringify(p.view).includes("once"))).toEqual([
        shown(first).post,
      ]);
  });
  it("that refuses is for the caller alone, also where the command answers the channel", async () => {
    const before = (await h.history()).length;
    expect(await h.invoke("fixture post words:no", { as: "guest" })).toMatchObject({
      plan: "answer",
      view: { refusal: "role.least" },
    });
    expect(shown(await h.invoke("fixture trouble kind:refuse")).view.refusal).toBe("option.reference.none");
    expect((await h.history()).length).toBe(before);
  });
  it("is in the reader's language and zone, whoever the persona is", async () => {
    const { view } = shown(
      await h.invoke("meeting add Zones tomorrow at 15:00", { locale: "es", zone: "Europe/Vienna" }),
    );
    expect(view.title).toBe("Reunión programada: Zones");
    expect(JSON.stringify(view)).toContain("2026-11-25T14:00:00.000Z");
  });
  it("that asks is a form with what was typed", async () => {
    const answer = await h.invoke('meeting add "Board call" when:someday');
    if (answer.plan !== "form") throw new Error(answer.plan);
    expect(answer.form.fields.find((f) => f.name === "title")?.value).toBe("Board call");
    expect(answer.errors?.["when"]?.message).not.toBe("");
  });
});

describe("a button that changes its message", () => {
  it("changes the post for everybody, and a refusal leaves it as it was", async () => {
    const { post, view } = shown(await h.invoke('fixture agree "To be undone."'));
    const stream = await h.events("moderator", { after: post?.seq ?? 0 });
    await stream.next("open");
    const undo = button(view, "Undo");
    expect(undo).toMatchObject({ place: "here" });
    expect(shown(await h.invoke(undo, { as: "guest", message: post?.id ?? "" })).view.refusal).toBe("role.least");
    expect((await h.history()).at(-1)?.view).toEqual(view);
    const changed = shown(await h.invoke(undo, { message: post?.id ?? "" }));
    expect(changed).toMatchObject({ place: "here", post: { id: post?.id, seq: post?.seq } });
    expect(JSON.parse((await stream.next("changed")).data)).toMatchObject({
      id: post?.id,
    });
    const history = await h.history();
    expect(history.filter((p) => p.id === post?.id)).toEqual([changed.post]);
    expect(JSON.stringify(history.at(-1)?.view)).not.toEqual(JSON.stringify(view));
    stream.close();
  });
  it("changes no post of another pane", async () => {
    const { post, view } = shown(await h.invoke('fixture agree "Elsewhere."'));
    const answer = shown(await h.invoke(button(view, "Undo"), { channel: "@member", message: post?.id ?? "" }));
    expect(answer.post).toBeUndefined();
    expect((await h.history()).find((p) => p.id === post?.id)?.view).toEqual(view);
  });
});

describe("messages to a person", () => {
  it("are read by that person only, live and later", async () => {
    const streams = {
      member: await h.events("member", { after: 1_000_000 }),
      moderator: await h.events("moderator", { after: 1_000_000 }),
    };
    await Promise.all(Object.values(streams).map((s) => s.next("open")));
    const post = (key: string, to: { address: "direct" | "channel"; recipient: string }) =>
      w.product.posts.add({
        community: w.community,
        key,
        view: say(key),
        at: w.clock.now(),
        to: { platform: CONSOLE, space: "test", ...to },
      });
    await post("for the member", { address: "direct", recipient: "member" });
    await post("in the member's pane", { address: "channel", recipient: "@member" });
    await post("for all", { address: "channel", recipient: "general" });
    expect((await streams.moderator.next("post")).data).toContain("for all");
    expect(JSON.parse((await streams.member.next("post")).data)).toMatchObject({ pane: "@member" });
    expect(JSON.stringify(streams.moderator.seen)).not.toMatch(/for the member|in the member/);
    for (const s of Object.values(streams)) s.close();
    expect((await h.history("@member", "member")).map((p) => p.view)).toEqual([
      say("for the member"),
      say("in the member's pane"),
    ]);
    expect(await h.history("@member", "moderator")).toEqual([]);
    expect(JSON.stringify(await h.history("member", "moderator"))).not.toContain("for the member");
  });
});

describe("the event stream", () => {
  it("goes on after the last event that was heard, in order and without repeating", async () => {
    const one = shown(await h.invoke("fixture post words:one", { as: "moderator" })).post;
    await h.invoke("fixture post words:two", { as: "moderator" });
    const stream = await h.events("member", { after: 0, lastEventId: String(one?.seq) });
    const two = await stream.next("post");
    expect(two.data).toContain("two");
    await h.invoke("fixture post words:three", { as: "moderator" });
    expect((await stream.next("post")).data).toContain("three");
    expect(stream.seen.filter((e) => e.event === "post").map((e) => Number(e.id))).toEqual([
      (one?.seq ?? 0) + 1,
      (one?.seq ?? 0) + 2,
    ]);
    stream.close();
  });
  it("tells what another process posted", async () => {
    const stream = await h.events("member", { after: 1_000_000 });
    await stream.next("open");
    const other = storedPosts(w.store, countedIds("zz"));
    await other.add({
      community: w.community,
      key: "from elsewhere",
      view: say("from elsewhere"),
      at: w.clock.now(),
      to: { platform: CONSOLE, space: "test", address: "channel", recipient: "general" },
    });
    expect((await stream.next("post")).data).toContain("from elsewhere");
    stream.close();
  });
});

describe("posts that are committed out of order", () => {
  it("are all told", async () => {
    const stream = await h.events("member", { after: 1_000_000 });
    await stream.next("open");
    const insert = (id: string, seq: number) =>
      w.db((db) =>
        db.post.create({
          data: {
            communityId: w.community,
            id,
            spaceId: "test",
            address: "channel",
            recipient: "general",
            key: id,
            view: { ...say(id), blocks: [] },
            at: w.clock.now(),
            seq,
          },
        }),
      );
    await insert("later-place", 900_010);
    expect((await stream.next("post")).data).toContain("later-place");
    await insert("earlier-place", 900_005);
    expect((await stream.next("post")).data).toContain("earlier-place");
    stream.close();
  });
});

describe("a persona's own pane", () => {
  it("is a direct message; a channel is none", async () => {
    const asked = async (channel: string) =>
      JSON.stringify(shown(await h.invoke("settings clearance amber", { as: "moderator", channel })).view);
    expect(await asked("@moderator")).toContain("for a direct message there is nothing to set");
    expect(await asked("general")).toContain("Show up to TLP:AMBER");
  });
});

describe("completion", () => {
  it("offers commands, options and values", async () => {
    expect(await h.invoke({ kind: "complete", line: "/fixture e" })).toEqual({
      plan: "suggest",
      choices: [{ value: "fixture echo ", label: expect.stringContaining("/fixture echo") as string }],
    });
    expect(
      await h.invoke({ kind: "suggest", path: "fixture echo", option: "country", text: "parag", values: {} }),
    ).toMatchObject({
      choices: [{ value: "PY" }],
    });
  });
  it("says how a date is understood, wherever it stands in the line", async () => {
    for (const line of [
      '/meeting add "Board call" tomorrow at 15:00',
      '/meeting add title:"Board call" when:tomorrow at 15:00',
    ]) {
      const answer = await h.invoke({ kind: "complete", line }, { zone: "America/Asuncion" });
      if (answer.plan !== "suggest") throw new Error(answer.plan);
      expect(answer.understood).toEqual([
        {
          option: "when",
          text: "tomorrow at 15:00",
          choices: [
            {
              value: "2026-11-25 15:00 America/Asuncion",
              label: expect.stringContaining("25 November 2026") as string,
            },
          ],
        },
      ]);
    }
    for (const line of [
      "/meeting add",
      '/meeting add "Board call"',
      "/meeting add when:gibberish",
      "/help tomorrow",
      "tomorrow at 15:00",
      '/meeting add "unfinished when:when:',
    ])
      expect(await h.invoke({ kind: "complete", line })).not.toHaveProperty("understood");
  });
});
