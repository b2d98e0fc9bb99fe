import { describe, expect, it } from "vitest";
import { discordTransport } from "../../../../src/adapters/discord/delivery/transport.ts";
import { missingFrom, tagsFor } from "../../../../src/adapters/discord/delivery/forum-tags.ts";
import { GATHERED_MS } from "../../../../src/core/features/resources/additions/plan-additions.ts";
import type { Filed } from "../../../../src/core/kernel/commands/transport.ts";
import { text } from "../../../../src/core/kernel/views/build.ts";
import type { View } from "../../../../src/core/kernel/views/model.ts";
import { EVER, failure, MINUTE, office } from "./guild-fixture.ts";

const POST = "POST /channels/:channel/threads";
const view: View = { title: "What is new", blocks: [text("Two laws on tracing, and firearms markings.")] };
const long: View = { title: "Long", blocks: Array.from({ length: 9 }, (_, n) => text(`${n} ${"word ".repeat(250)}`)) };

interface Given {
  readonly tags?: readonly string[];
  readonly moderated?: readonly string[];
  readonly requiresTag?: boolean;
  readonly off?: true;
}

async function forum({ off, ...given }: Given = {}) {
  const place = await office(off ? {} : { forums: true });
  const id = place.fake.addForum(place.guild, { name: "digests", ...given });
  const message = (key: string, said: View) => {
    const { to, ...rest } = place.inChannel(key, said);
    return { ...rest, to: { ...to, recipient: id } };
  };
  const posts = () =>
    [...place.fake.state.channels.values()]
      .filter((one) => one.parent === id)
      .map(({ name, applied, messages, id }) => ({
        ...{ id, name, said: messages.length },
        ...{ applied: applied?.length ?? 0 },
        tags: applied?.map(
          (tag) =>
            place.fake.state.channel(place.fake.state.channel(id).parent ?? "").tags?.find((t) => t.id === tag)?.name,
        ),
      }));
  return { place, id, message, posts };
}

it("says what is said in a forum as a post, called as it is and tagged by the names that it says", async () => {
  const { place, message, posts } = await forum({ tags: ["Customs", "Tracing", "Firearms"] });
  const receipt = await place.transport.deliver(message("k1", view));
  const tags = ["Tracing", "Firearms"];
  expect(posts()).toEqual([{ id: receipt, name: "What is new", said: 1, applied: 2, tags }]);
  await place.transport.deliver(message("k2", long));
  const [, second] = posts();
  // What is longer goes on in the post.
  expect(second?.said).toBeGreaterThan(1);
  expect(place.fake.refusals).toEqual([]);
});

it("takes five tags at most, whole words in any case", () => {
  const tags = ["Law", "Customs", "Órganos", "a", "b", "c", "d"].map((name, n) => ({ id: String(n), name }));
  expect(tagsFor(tags, "laws, organos and CUSTOMS")).toEqual(["1", "2"]);
  expect(tagsFor(tags, "law customs organos a b c d")).toHaveLength(5);
});

it.each([{ dropAfterAccept: true }, { status: 502, applied: true }])(
  "makes a post once: after %j it is looked for before it is made again",
  async (fault) => {
    const { place, message, posts } = await forum();
    place.fake.fail(POST, fault);
    const one = message("k1", long);
    expect(await failure(place.transport.deliver(one))).toEqual({ kind: "unknown" });
    const found = await place.transport.find(one.to, "k1", EVER);
    // Only its beginning was said: it goes on where it stopped.
    expect(found).toBeUndefined();
    await place.transport.deliver(one);
    expect(posts()).toHaveLength(1);
    expect(await place.transport.find(one.to, "k1", EVER)).toBe(posts()[0]?.id);
    expect(await place.transport.find(one.to, "k2", EVER)).toBeUndefined();
  },
);

it("finds a post that was archived meanwhile, and does not look further back than it can be", async () => {
  const { place, message, posts } = await forum();
  const one = message("k1", view);
  await place.transport.deliver(one);
  const post = posts()[0]?.id ?? "";
  place.fake.archive(post);
  expect(await place.transport.find(one.to, "k1", EVER)).toBe(post);
  await place.pass(90 * MINUTE);
  expect(await place.transport.find(one.to, "k1", place.world.clock.now())).toBeUndefined();
});

it("is refused where a forum wants a tag and none fits", async () => {
  const { place, message, posts } = await forum({ tags: ["Ballistics"], requiresTag: true });
  expect(await failure(place.transport.deliver(message("k1", view)))).toEqual({ kind: "refused" });
  expect(posts()).toEqual([]);
});

it("gives no tag that only moderators may, nor one that was taken away since the last post", async () => {
  const { place, id, message, posts } = await forum({ tags: ["Firearms"], moderated: ["Tracing"] });
  await place.transport.deliver(message("k1", view));
  expect(posts()[0]?.tags).toEqual(["Firearms"]);
  place.fake.state.channel(id).tags = [];
  await place.transport.deliver(message("k2", view));
  expect(posts().map(({ applied }) => applied)).toEqual([1, 0]);
  expect(place.fake.refusals).toEqual([]);
});

it("waits while the server holds no more threads", async () => {
  const { place, message, posts } = await forum();
  place.fake.fail(POST, { status: 400, code: 160_006 });
  expect(await failure(place.transport.deliver(message("k1", view)))).toMatchObject({ kind: "retry" });
  await place.transport.deliver(message("k1", view));
  expect(posts()).toHaveLength(1);
});

it("is looked for among posts of which people took the first message away, or all of it meanwhile", async () => {
  const { place, message, posts } = await forum();
  for (const key of ["k1", "k2", "k3"]) await place.transport.deliver(message(key, view));
  const [first, , last] = posts();
  place.fake.state.messages.delete(first?.id ?? "");
  place.fake.fail("GET /channels/:channel/messages/:message", { status: 404, code: 10_003 });
  const looked = await place.transport.find(message("k3", view).to, "k3", EVER);
  expect([looked, await place.transport.find(message("k9", view).to, "k9", EVER)]).toEqual([last?.id, undefined]);
});

it("stays open where the bot may not read what was said in the forum, and is over where it sees the forum no more", async () => {
  const { place, id, message, posts } = await forum();
  const one = message("k1", view);
  await place.transport.deliver(one);
  const look = () => failure(place.transport.find(one.to, "k1", EVER));
  for (const channel of [id, posts()[0]?.id ?? ""]) place.fake.permissions(channel, { READ_MESSAGE_HISTORY: false });
  expect(await look()).toEqual({ kind: "unknown" });
  for (const channel of [id, posts()[0]?.id ?? ""]) place.fake.permissions(channel, { VIEW_CHANNEL: false });
  expect(await look()).toEqual({ kind: "gone" });
});

it("changes what was said in a post", async () => {
  const { place, message, posts } = await forum();
  const receipt = await place.transport.deliver(message("k1", view));
  await place.transport.edits?.change(receipt, message("k1", { ...view, blocks: [text("One law.")] }));
  expect(place.posted(receipt).map((s) => JSON.stringify(s.components))).toEqual([expect.stringContaining("One law.")]);
  expect(posts()).toHaveLength(1);
});

it("changes and finds what was said in a post also where no more posts are made", async () => {
  const { place, id, message } = await forum({ off: true });
  const on = discordTransport({ ...place.parts(), switches: { forums: true } });
  const receipt = await on.deliver(message("k1", view));
  await place.transport.edits?.change(receipt, message("k1", { ...view, blocks: [text("One law.")] }));
  expect(place.posted(receipt).map((s) => JSON.stringify(s.components))).toEqual([expect.stringContaining("One law.")]);
  expect(await place.transport.find(message("k1", view).to, "k1", EVER)).toBe(receipt);
  expect(await failure(place.transport.deliver(message("k2", view)))).not.toMatchObject({ kind: "done" });
  expect([...place.fake.state.channels.values()].filter((one) => one.parent === id)).toHaveLength(1);
});

it("waits with a change while the bot may not see the forum", async () => {
  const { place, message } = await forum();
  const receipt = await place.transport.deliver(message("k1", view));
  place.restart();
  place.fake.fail("GET /channels/:channel", { status: 403, code: 50_001 });
  const changing = () => place.transport.edits!.change(receipt, message("k1", { ...view, blocks: [text("One law.")] }));
  expect(await failure(changing())).toMatchObject({ kind: "retry" });
  await changing();
  expect(place.posted(receipt).map((s) => JSON.stringify(s.components))).toEqual([expect.stringContaining("One law.")]);
});

describe("the tags of a forum", () => {
  const filed: Filed = {
    under: [
      ["Rastreo", "Tracing"],
      ["Fabricación ilícita y tráfico ilícito", "Illicit manufacture"],
    ],
    among: [["Cooperación"], ["Rastreo", "Tracing"], ["Fabricación ilícita y tráfico ilícito", "Illicit manufacture"]],
  };
  const nothing: View = { title: "News", blocks: [text("Nothing of that.")] };
  const tagsOf = (place: Awaited<ReturnType<typeof forum>>) =>
    place.place.fake.state.channel(place.id).tags?.map(({ name }) => name);

  it("are made of what posts there may be about, where the bot may, beside those that are there", async () => {
    const made = await forum({ tags: ["Tracing", "Ours"], moderated: ["Theirs"] });
    made.place.fake.permissions(made.id, { MANAGE_CHANNELS: true });
    const kept = made.place.fake.state.channel(made.id).tags?.map(({ id }) => id);
    await made.place.transport.deliver({ ...made.message("k1", nothing), filed });
    expect(tagsOf(made)).toEqual(["Tracing", "Ours", "Theirs", "Cooperación", "Fabricación ilícita…"]);
    // Those of people stay what they were.
    expect(
      made.place.fake.state
        .channel(made.id)
        .tags?.slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(kept);
    expect(made.posts().map(({ tags }) => tags)).toEqual([["Tracing", "Fabricación ilícita…"]]);
    await made.place.transport.deliver({ ...made.message("k2", nothing), filed });
    expect(made.place.calls("PATCH /channels/:channel")).toBe(1);
    expect(made.place.fake.refusals).toEqual([]);
  });

  it("are those that are there where it may not make any, which is tried once in a while", async () => {
    const made = await forum({ tags: ["Tracing"] });
    for (const key of ["k1", "k2"]) await made.place.transport.deliver({ ...made.message(key, nothing), filed });
    expect(tagsOf(made)).toEqual(["Tracing"]);
    expect(made.posts().map(({ tags }) => tags)).toEqual([["Tracing"], ["Tracing"]]);
    expect(made.place.calls("PATCH /channels/:channel")).toBe(1);
  });

  it("are made of two posts at once, each of its own, and none takes the other's away", async () => {
    const made = await forum();
    made.place.fake.permissions(made.id, { MANAGE_CHANNELS: true });
    const about = (name: string): Filed => ({ under: [[name]], among: [[name]] });
    await Promise.all(
      ["Customs", "Ports", "Law"].map((name) =>
        made.place.transport.deliver({ ...made.message(name, nothing), filed: about(name) }),
      ),
    );
    expect(tagsOf(made)?.sort()).toEqual(["Customs", "Law", "Ports"]);
    expect(made.posts().map(({ tags }) => tags?.join())).toEqual(expect.arrayContaining(["Customs", "Law", "Ports"]));
  });

  it("are made of two processes at once, where one writes over what the other wrote", async () => {
    const made = await forum({ tags: ["Ours"] });
    made.place.fake.permissions(made.id, { MANAGE_CHANNELS: true });
    const channel = made.place.fake.state.channel(made.id);
    const before = channel.tags ?? [];
    // The other process has read them before this one writes, and writes after it.
    let written = false;
    made.place.fake.fail("PATCH /channels/:channel", () => void (written = true));
    made.place.fake.fail("GET /channels/:channel", () => {
      if (!written) return undefined;
      channel.tags = [...before, { id: "900000000000000001", name: "Theirs", moderated: false }];
      made.place.fake.heal();
      return undefined;
    });
    await made.place.transport.deliver({
      ...made.message("k1", nothing),
      filed: { under: [["Law"]], among: [["Law"]] },
    });
    expect(tagsOf(made)).toEqual(["Ours", "Theirs", "Law"]);
    expect(made.posts().map(({ tags }) => tags)).toEqual([["Law"]]);
  });

  it("are at most twenty, each of at most twenty characters, and none that there is", () => {
    const own = Array.from({ length: 18 }, (_, n) => ({ name: `t${n}` }));
    const among = [["T0"], ["International cooperation"], ["Marking", "t1"], ["Customs"], ["Ports"]];
    expect(missingFrom(own, among)).toEqual(["International…", "Customs"]);
    expect(missingFrom([...own, ...own], among)).toEqual([]);
    expect(missingFrom(own, [["Same"], ["same"]])).toEqual(["Same"]);
  });

  it("are given first for what a post is about, then for what its text says", () => {
    const tags = ["Law", "Customs", "Tracing"].map((name, n) => ({ id: String(n), name }));
    expect(tagsFor(tags, "a law on customs", [["Rastreo", "Tracing"]])).toEqual(["2", "0", "1"]);
  });
});

it("a new resource is a post there when it is approved, with the tags of what it is about", async () => {
  const { place, id, posts } = await forum();
  place.fake.permissions(id, { MANAGE_CHANNELS: true });
  await place.world.db((db) =>
    db.channel.create({
      data: {
        ...{ communityId: place.world.community, id: "library", spaceId: "discordspace", externalId: id },
        ...{ name: "library", additionsSince: place.world.clock.now() },
      },
    }),
  );
  await place.say('resource add "Ley de armas" url:https://law.example/1 kind:law language:es topic:marking');
  const { id: item } = await place.world.db((db) => db.reviewItem.findFirstOrThrow());
  await place.say(`review approve ${item}`, "moderator");
  place.world.clock.forward(GATHERED_MS);
  await place.deliverAll();
  expect(posts().map(({ name, tags }) => [name, tags])).toEqual([["Ley de armas", ["Marking"]]]);
  const tags = place.fake.state.channel(id).tags?.map(({ name }) => name) ?? [];
  // The pillars come first, then what something is about.
  expect(tags.at(-1)).toBe("Marking");
  expect(tags.length).toBeGreaterThan(1);
  // What is changed of it is changed there.
  await place.say('resource edit "Ley de armas" summary:"What it says."', "moderator");
  await place.refresh();
  expect(JSON.stringify(place.posted(posts()[0]?.id).map((s) => s.components))).toContain("What it says.");
  expect(place.fake.refusals).toEqual([]);
});
