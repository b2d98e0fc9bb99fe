import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { audited } from "../support/audited.ts";
import { addCommunity, type World, world } from "../support/world.ts";

let w: World;
beforeAll(async () => {
  w = await world();
  await w.db((db) =>
    db.meeting.create({
      data: {
        communityId: w.community,
        id: "m1",
        title: "Weekly tracing call",
        startsLocal: "2026-11-24T10:00",
        zone: "America/Bogota",
        startsAt: new Date("2026-11-24T15:00:00Z"),
        minutes: 45,
        rule: "FREQ=WEEKLY",
        platform: "console",
        spaceId: "test",
        channel: "general",
        folded: "weekly tracing call",
        createdAt: w.clock.now(),
      },
    }),
  );
});
afterAll(() => w.close());

const button = (view: View | undefined, label: string): Action => {
  const found = actionsIn(view ?? { blocks: [] }).find((a) => a.label === label);
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(view)}`);
  return found;
};

describe("conclusion list, with nothing concluded", () => {
  it("teaches", async () => {
    expect((await w.say("conclusion list")).text).toBe(
      [
        "No conclusions",
        "Nothing has been concluded here yet. Record the first conclusion while it is fresh.",
        "[Record a conclusion] /conclusion add",
      ].join("\n"),
    );
  });
});

describe("conclusion add", () => {
  it("records it for the whole channel to see, with a way back", async () => {
    const { plan, text } = await w.say(
      'conclusion add "Every trace request carries a photograph of all marks." meeting:"weekly tracing" topic:tracing pillar:cooperation country:Paraguay',
    );
    expect(plan).toMatchObject({ kind: "work", audience: "channel" });
    expect(text).toBe(
      [
        "Conclusion recorded",
        "Every trace request carries a photograph of all marks.",
        "Pillar of the programme: International cooperation",
        "Topic: Tracing",
        "Country: Paraguay",
        "It is proposed: whoever runs the meeting, or a moderator, adopts it.",
        "No digest is scheduled; /conclusion list shows it.",
        "[Manage] /conclusion show conclusion:0000000001",
      ].join("\n"),
    );
  });

  it("notes the language it is written in, else the author's", async () => {
    await w.say('conclusion add "Las aduanas comparten cada mes una lista de los hallazgos." country:PA');
    await w.say("conclusion add UNODC", { locale: "pt" });
    const stored = await w.db((db) =>
      db.conclusion.findMany({ orderBy: { id: "asc" }, select: { language: true, sharing: true, authorId: true } }),
    );
    expect(stored).toEqual(
      ["en", "es", "pt"].map((language) => ({ language, sharing: "green", authorId: "c1member" })),
    );
  });

  it("keeps the quotation marks within it", async () => {
    await w.say('conclusion add "Quoted" and more');
    const { id, text } = await w.db((db) => db.conclusion.findFirstOrThrow({ orderBy: { id: "desc" } }));
    expect(text).toBe('"Quoted" and more');
    await w.db((db) => db.conclusion.deleteMany({ where: { id } }));
  });

  it("names the next digest of the channel", async () => {
    const digest = (id: string, channel: string, cron: string) => ({
      communityId: w.community,
      id,
      cron,
      zone: "America/Mexico_City",
      platform: "console",
      spaceId: "test",
      channel,
      sections: ["conclusions"],
      coveredUntil: w.clock.now(),
      beginsAt: w.clock.now(),
      madeById: "c1moderator",
      createdAt: w.clock.now(),
    });
    await w.db((db) => db.digest.create({ data: digest("d1", "tracing", "0 9 * * 5") }));
    expect((await w.say('conclusion add "First."')).text).toContain(
      "The community’s next digest carries it: Fri, 27 Nov 2026, 09:00",
    );
    await w.db((db) => db.digest.create({ data: digest("d2", "general", "0 9 1 * *") }));
    expect((await w.say('conclusion add "Second."')).text).toContain(
      "The next digest in this channel carries it: Tue, 1 Dec 2026, 09:00",
    );
    await w.db((db) => db.digest.deleteMany());
    await w.db((db) => db.conclusion.deleteMany({ where: { text: { in: ["First.", "Second."] } } }));
  });

  it("refuses a channel that outsiders read, and records nothing", async () => {
    await w.db((db) =>
      db.channel.create({
        data: {
          communityId: w.community,
          id: "open",
          spaceId: "c1s",
          externalId: "open",
          name: "open",
          clearance: "clear",
        },
      }),
    );
    const before = await w.db((db) => db.conclusion.count());
    const { refusal, text } = await w.say('conclusion add "For us alone."', { channel: "open" });
    expect([refusal, text]).toEqual([
      "conclusion.add.clearance",
      "This channel is also read by people outside the community, and conclusions are for the community (TLP:GREEN). Record it in another channel.",
    ]);
    expect(await w.db((db) => db.conclusion.count())).toBe(before);
  });

  it("asks for the text, and is not for guests", async () => {
    expect((await w.say("conclusion add")).form?.fields.map((f) => [f.name, f.required])).toContainEqual([
      "text",
      true,
    ]);
    expect((await w.say("conclusion add x", { as: "guest" })).refusal).toBe("role.least");
    expect((await w.say(`conclusion add "${"a".repeat(2001)}"`)).text).toBe(
      "text: That is 2,001 characters; at most 2,000 fit here.",
    );
  });

  it("shows hostile text as it is", async () => {
    const hostile =
      "<@everyone> *{0}* {who, select, other {x}} '; drop table conclusion; -- <script>alert(1)</script> https://evil.example";
    const said = await w.send({ kind: "values", path: "conclusion add", values: { text: hostile } });
    expect(said.view?.blocks[0]).toEqual({ kind: "text", body: [hostile] });
    const managed = await w.press(button(said.view, "Manage"));
    expect((await w.press(button(managed.view, "Withdraw"))).text).toContain(`“${hostile}”`);
  });
});

describe("conclusion list", () => {
  it("groups by meeting and day, newest first", async () => {
    w.clock.forward(24 * 3_600_000);
    await w.say('conclusion add "The next call is about marking." topic:marking');
    expect((await w.say("conclusion list")).text).toBe(
      [
        "4 conclusions",
        "25 November 2026",
        "- The next call is about marking.",
        "  Proposed · Marking · The member",
        "24 November 2026",
        "- UNODC",
        "  Proposed · The member · in Portuguese",
        "- Las aduanas comparten cada mes una lista de los hallazgos.",
        "  Proposed · Panama · The member · in Spanish",
        "Weekly tracing call · 24 November 2026",
        "- Every trace request carries a photograph of all marks.",
        "  Proposed · Tracing · Paraguay · The member",
        "Open a conclusion:",
        "[The next call is about marking.] /conclusion show conclusion:0000000008",
        "[UNODC] /conclusion show conclusion:0000000003",
        "[Las aduanas comparten cada mes una…] /conclusion show conclusion:0000000002",
        "[Every trace request carries a…] /conclusion show conclusion:0000000001",
      ].join("\n"),
    );
  });

  it.each([
    ["since:1d", "4 conclusions"],
    ["since:2026-11-25", "1 conclusion"],
    ["since:today", "1 conclusion"],
    ["topic:tracing", "1 conclusion"],
    ["pillar:cooperation country:PY", "1 conclusion"],
    ['meeting:"weekly tracing"', "1 conclusion"],
  ])("filters by %s", async (options, title) => {
    expect((await w.say(`conclusion list ${options}`)).view?.title).toBe(title);
  });

  it("offers to drop what finds nothing", async () => {
    expect((await w.say("conclusion list topic:marking country:PY")).text).toBe(
      [
        "No conclusions",
        "No conclusion fits all of that.",
        "[Without topic (1)] /conclusion list country:PY",
        "[Without country (1)] /conclusion list topic:marking",
        "[All conclusions (4)] /conclusion list",
        "[Record a conclusion] /conclusion add",
      ].join("\n"),
    );
  });

  it("pages", async () => {
    await w.db((db) =>
      db.conclusion.createMany({
        data: Array.from({ length: 9 }, (_, i) => ({
          communityId: w.community,
          id: `p${i}`,
          text: `Point ${i}`,
          language: "en",
          countries: ["CL"],
          concludedAt: w.clock.now(),
          createdAt: w.clock.now(),
        })),
      }),
    );
    const first = await w.say("conclusion list country:CL");
    expect(first.text).toContain("9 conclusions");
    expect(first.text).not.toContain("Point 0");
    const second = await w.press(button(first.view, "More"));
    expect(second.plan).toMatchObject({ place: "here" });
    expect(second.text).toContain("Point 0");
    await w.db((db) => db.conclusion.deleteMany({ where: { countries: { has: "CL" } } }));
  });

  it("shows a reader what their role may see, and no other community's", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await w.store.asCommunity("c2", "maintenance", (db) =>
      db.conclusion.create({
        data: {
          communityId: "c2",
          id: "foreign",
          text: "Theirs.",
          language: "en",
          concludedAt: w.clock.now(),
          createdAt: w.clock.now(),
        },
      }),
    );
    await w.db((db) =>
      db.conclusion.create({
        data: {
          communityId: w.community,
          id: "secret",
          text: "For moderators.",
          language: "en",
          sharing: "red",
          concludedAt: w.clock.now(),
          createdAt: w.clock.now(),
        },
      }),
    );
    const seen = (await w.say("conclusion list")).text;
    expect(seen).not.toMatch(/Theirs|For moderators/);
    const moderator = (await w.say("conclusion list", { as: "moderator" })).text;
    expect(moderator).toContain("For moderators.");
    expect(moderator).not.toContain("Theirs.");
  });

  it.each([
    ["es", "5 conclusiones", "25 de noviembre de 2026"],
    ["pt", "5 conclusões", "25 de novembro de 2026"],
    ["fr", "5 conclusions", "25 novembre 2026"],
  ])("speaks %s", async (locale, title, day) => {
    const { text } = await w.say("conclusion list", { as: "moderator", locale });
    expect(text.startsWith(title)).toBe(true);
    expect(text).toContain(day);
  });
});

describe("conclusion withdraw", () => {
  it("is the author's or a moderator's, once", async () => {
    const said = await w.say('conclusion add "To be withdrawn."', { as: "moderator" });
    const managed = await w.press(button(said.view, "Manage"), { as: "admin" });
    expect(managed.plan).toMatchObject({ audience: "caller" });
    const undo = button(managed.view, "Withdraw");
    const theirs = actionsIn((await w.press(button(said.view, "Manage"))).view ?? { blocks: [] });
    expect(theirs.map(({ label }) => label)).toEqual(["Add a version", "History"]);
    expect((await w.press(undo)).refusal).toBe("conclusion.withdraw.other");
    const done = await w.press(undo, { as: "admin" });
    expect(done.plan).toMatchObject({ audience: "channel" });
    expect(done.text).toBe("Conclusion withdrawn\n“To be withdrawn.” no longer appears in lists and digests.");
    expect((await w.press(undo, { as: "admin" })).refusal).toBe("conclusion.withdraw.twice");
    expect((await w.say("conclusion list", { as: "admin" })).text).not.toContain("To be withdrawn.");
  });

  it("is recorded, as adding is", async () => {
    const [added, withdrawn] = (await audited(w)).slice(-2);
    expect(withdrawn).toMatchObject({ action: "conclusion.withdraw", actorId: "c1admin" });
    expect(added).toMatchObject({ action: "conclusion.add", actorId: "c1moderator", subject: withdrawn?.subject });
  });
});
