import { describe, expect, it } from "vitest";
import type { Web } from "../../../../src/core/services/web/web.ts";
import { initial, town, troubles, words } from "./harness.ts";

describe("shortcuts on messages", () => {
  it("record a conclusion with the message it came from", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const ts = fake.post(users.moderator, channel, "Agreed: every trace request carries a photograph & <all> marks.");
    await fake.messageShortcut(users.member, "conclusion add", channel, ts);
    await place.settled();
    expect(await place.world.db((db) => db.conclusion.count())).toBe(0);
    expect(initial(place, users.member, "text")).toBe(
      "Agreed: every trace request carries a photograph & <all> marks.",
    );
    const shown = await place.watch(users.member, () => fake.submit(users.member));
    expect(words(shown)).toContain("every trace request");
    // A short form does not show where it comes from, and keeps it.
    expect(await place.world.db((db) => db.conclusion.findMany({ select: { source: true } }))).toEqual([
      {
        source: expect.stringMatching(new RegExp(`^https://.*/archives/${channel}/p${ts.replace(".", "")}`)) as string,
      },
    ]);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("have names for people and channels, and the words of what is styled", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    await fake.invite(channel);
    await place.settled();
    const ts = fake.post(users.moderator, channel, `*Agreed*: <@${users.admin}> tells <#${channel}>, _soon_.`);
    await fake.messageShortcut(users.member, "conclusion add", channel, ts);
    await place.settled();
    expect(initial(place, users.member, "text")).toBe("Agreed: @The admin tells #general, soon.");
    await fake.closeModal(users.member);
    const [said] = await place.type(users.member, `conclusion add <@${users.admin}> writes`);
    expect(words(said?.blocks)).toContain("@The admin writes");
    const mentioned = await place.watch(users.member, () =>
      fake.mention(users.member, channel, `conclusion add "*Trace* within <#${channel}>"`),
    );
    expect(words(mentioned.map((s) => s.blocks))).toContain("Trace within #general");
    expect(troubles(place)).toEqual([]);
  });

  it("save a resource with its title and address", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    const ts = fake.post(
      users.moderator,
      channel,
      "Arms Trade Treaty: https://www.un.org/disarmament/att/\nIn force since 2014.",
    );
    await fake.messageShortcut(users.member, "resource add", channel, ts);
    await place.settled();
    expect([
      initial(place, users.member, "title"),
      initial(place, users.member, "url"),
      initial(place, users.member, "summary"),
    ]).toEqual(["Arms Trade Treaty", "https://www.un.org/disarmament/att/", "In force since 2014."]);
    const shown = await place.watch(users.member, () => fake.submit(users.member, { "option.kind": "treaty" }));
    expect(shown.every((s) => s.ephemeral)).toBe(true);
    expect(words(shown)).toContain("Arms Trade Treaty");
    expect(await place.world.db((db) => db.resource.count())).toBe(1);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it.each([
    ["as its page calls it", true],
    ["as the message calls it where the page is not there", false],
  ])("save a resource %s", async (_, found) => {
    const asked: [string, number][] = [];
    const page = { title: "The Treaty <!channel>", description: "What it says.", language: "en" };
    const web: Pick<Web, "page"> = {
      async page(url, ms) {
        asked.push([url, ms]);
        return found ? page : undefined;
      },
    };
    const place = await town({ outside: { web: web as Web } });
    const { fake, users, channel } = place;
    const ts = fake.post(users.moderator, channel, "Look: https://www.un.org/disarmament/att/");
    await fake.messageShortcut(users.member, "resource add", channel, ts);
    await place.settled();
    expect([initial(place, users.member, "title"), initial(place, users.member, "summary")]).toEqual(
      found ? ["The Treaty <!channel>", "What it says.\nLook"] : ["Look", undefined],
    );
    // A page is waited for no longer than Slack waits for a form.
    expect(asked).toEqual([["https://www.un.org/disarmament/att/", 1_500]]);
    await place.watch(users.member, () => fake.submit(users.member, { "option.kind": "treaty" }));
    expect((await place.world.db((db) => db.resource.findFirstOrThrow())).title).toBe(
      found ? "The Treaty <!channel>" : "Look",
    );
    expect(asked).toHaveLength(1);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("call whom a message mentions by their names", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    const ts = fake.post(users.moderator, channel, `<@${users.admin}> wrote the guide: https://example.org/guide`);
    const name = fake.state.person(users.admin).realName;
    await fake.messageShortcut(users.member, "resource add", channel, ts);
    await place.settled();
    expect(initial(place, users.member, "title")).toBe(`@${name} wrote the guide`);
    await fake.messageShortcut(users.member, "conclusion add", channel, ts);
    await place.settled();
    expect(initial(place, users.member, "text")).toBe(`@${name} wrote the guide: https://example.org/guide`);
    expect(fake.errors).toEqual([]);
    expect(troubles(place)).toEqual([]);
  });

  it("refuse guests, in words", async () => {
    const place = await town();
    const { fake, users, channel } = place;
    const ts = fake.post(users.moderator, channel, "Agreed.");
    const said = await place.watch(users.guest, () => fake.messageShortcut(users.guest, "conclusion add", channel, ts));
    expect(fake.modal(users.guest)).toBeUndefined();
    expect(words(said)).not.toBe("");
    expect(said.every((s) => s.ephemeral)).toBe(true);
  });
});
