import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actionsIn } from "../../src/core/kernel/views/contents.ts";
import { exposures } from "../../src/core/features/conclusions/exposed/tell-moderators.ts";
import type { Action, View } from "../../src/core/kernel/views/model.ts";
import { audited } from "../support/audited.ts";
import { addCommunity, type Said, type World, world } from "../support/world.ts";
import { addMeeting, button, plain } from "../core/features/meetings/meeting-world.ts";

const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };
const DAY_MS = 24 * 3_600_000;

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

interface Given {
  readonly meeting?: string;
  readonly sharing?: string;
  readonly before?: string;
  /** Channels in which digests said it, one a day from 3 November. */
  readonly channels?: readonly string[];
  readonly withdrawn?: true;
}

/** A conclusion of a meeting that more people could read, as the upgrade leaves it. */
async function expose(
  id: string,
  { meeting, sharing = "red", before = "green", channels = [], withdrawn }: Given = {},
): Promise<void> {
  const of = meeting ?? (await addMeeting(w, { title: "Names of brokers", sharing: "red" }));
  const at = new Date("2026-11-02T10:00:00Z");
  const posts = channels.map((channel, i) => ({
    platform: "console",
    spaceId: "test",
    channel,
    saidAt: new Date(at.getTime() + (i + 1) * DAY_MS),
  }));
  await w.db(async (db) => {
    await db.conclusion.create({
      data: {
        communityId: w.community,
        id,
        text: `Agreed ${id}.`,
        language: "en",
        sharing,
        meetingId: of,
        authorId: "c1member",
        createdAt: at,
        concludedAt: at,
        withdrawnAt: withdrawn ? at : null,
      },
    });
    const rows = posts.length > 0 ? posts : [{}];
    await db.exposure.createMany({
      data: rows.map((row, i) => ({
        communityId: w.community,
        conclusionId: id,
        number: i + 1,
        sharing: before,
        ...row,
      })),
    });
  });
}

const left = () =>
  w.db(async (db) => (await db.exposure.findMany({ orderBy: { conclusionId: "asc" } })).map((e) => e.conclusionId));
const entries = () => audited(w, "exposure.done");
const notices = () => w.db((db) => db.delivery.findMany({ where: { kind: "notice" }, orderBy: { recipient: "asc" } }));
const labels = (view: View | undefined) => actionsIn(view ?? { blocks: [] }).map((a: Action) => a.label);
const press = (said: Said, label: string, who = MODERATOR) => w.press(button(said.view, label), who);

describe("conclusion exposed", () => {
  it("says what it is, its label before and now, who sees it, and where and when digests posted it, to the caller alone", async () => {
    await w.db((db) =>
      db.channel.create({ data: { communityId: "c1", id: "c1t", spaceId: "c1s", externalId: "C7", name: "tracing" } }),
    );
    await expose("k1", { channels: ["general", "C7", "gone"] });
    const said = await w.say("conclusion exposed", MODERATOR);
    expect(said.plan).toMatchObject({ kind: "work", audience: "caller" });
    expect(said.view?.title).toBe("1 conclusion was open to too many");
    expect(said.text).toContain("What a digest has posted I cannot take back: delete it in the channel yourself");
    expect(said.text).toContain("Names of brokers · 2 November 2026\nAgreed k1.\n");
    expect(said.text).toContain("Label, before → now: TLP:GREEN → TLP:RED");
    expect(said.text).toContain("Who sees it now: moderators and administrators");
    expect(said.text).toContain(
      "Posted by digests: #general (Console) · 3 November 2026; #tracing (Console) · 4 November 2026; #gone (Console) · 5 November 2026",
    );
    expect(labels(said.view)).toEqual(["Seen to", "Names of brokers"]);
  });
  it("says of a private meeting's that the label is as before and whom it is for, and of one that no digest posted where it stood", async () => {
    const meeting = await addMeeting(w, {
      title: "Board",
      sharing: "green",
      invited: [{ kind: "person", value: "c1member" }],
    });
    await expose("k1", { meeting, sharing: "green", withdrawn: true });
    await expose("k2", {
      meeting: await addMeeting(w, { title: "Experts", sharing: "amber" }),
      sharing: "amber",
      before: "clear",
    });
    const { text } = await w.say("conclusion exposed", MODERATOR);
    expect(text).toContain("Label, before → now: TLP:GREEN, as before");
    expect(text).toContain("Agreed k1.\nIt has been withdrawn since.");
    expect(text).toContain(
      "Who sees it now: whoever the meeting invites by name, country or topic, whoever runs it, and moderators",
    );
    expect(text).toContain("Posted by digests: nowhere: it stood in lists and searches only");
    expect(text).toContain("TLP:CLEAR → TLP:AMBER\nWho sees it now: members");
  });
  it("turns pages", async () => {
    for (let i = 10; i < 20; i += 1) await expose(`k${i}`);
    const first = await w.say("conclusion exposed", MODERATOR);
    expect(first.view?.title).toBe("10 conclusions were open to too many");
    let shown = first.text.match(/Agreed k\d+/g)?.length ?? 0;
    expect(shown).toBeLessThan(10);
    let more = labels(first.view).find((l) => l.startsWith("More"));
    for (let page = first; more !== undefined; more = labels(page.view).find((l) => l.startsWith("More"))) {
      page = await press(page, more);
      shown += page.text.match(/Agreed k\d+/g)?.length ?? 0;
    }
    expect(shown).toBe(10);
  });
  it("is for moderators; another community's see and touch nothing of it", async () => {
    await expose("k1", { channels: ["general"] });
    await addCommunity(w.store, "c2", "other", w.clock.now());
    for (const as of ["member", "guest"]) {
      for (const line of [
        "conclusion exposed",
        "conclusion seen k1",
        "conclusion seen k1 confirm:yes",
        "review list",
      ]) {
        expect([line, (await w.say(line, { as })).refusal]).toEqual([line, "role.least"]);
      }
      expect((await w.say("home", { as })).text).not.toContain("too many");
    }
    const elsewhere = { as: "moderator", space: "other" };
    expect((await w.say("conclusion exposed", elsewhere)).view?.title).toBe("No conclusion is open to too many");
    for (const values of [{ conclusion: "k1", confirm: true }, { confirm: true }]) {
      const said = await w.send({ kind: "values", path: "conclusion seen", values, mode: "run" }, elsewhere);
      expect(said.text).not.toContain("off the list.");
    }
    expect(await left()).toEqual(["k1"]);
  });
  it("is led to from home and from the review queue, as long as something is there", async () => {
    for (const line of ["home", "review list"]) expect((await w.say(line, MODERATOR)).text).not.toContain("too many");
    await expose("k1");
    for (const line of ["home", "review list"]) {
      const said = await w.say(line, MODERATOR);
      expect(said.text).toContain("1 conclusion was open to too many");
      expect((await press(said, "See what and where")).text).toContain("Agreed k1.");
    }
    await w.say('resource add "Alpha act" https://example.org/a law');
    expect((await w.say("review list", MODERATOR)).text).toMatch(/1 conclusion was open to too many[^]*Alpha act/);
  });
  it("teaches where nothing is left, and is kept out of help", async () => {
    const said = await w.say("conclusion exposed", MODERATOR);
    expect(said.text).toContain(
      "No conclusion is open to too many\nNothing is left to see to. What a meeting concludes is as closed as the meeting",
    );
    expect(labels(said.view)).toEqual([]);
    expect((await w.say("help", MODERATOR)).text).not.toContain("conclusion exposed");
  });
});

describe("seen to", () => {
  it("asks first, takes one off the list, leaves the others, and is recorded", async () => {
    await expose("k1", { channels: ["general", "tracing"] });
    await expose("k2");
    const asked = await w.send(
      { kind: "values", path: "conclusion seen", values: { conclusion: "k1" }, mode: "run" },
      MODERATOR,
    );
    expect(asked.text).toContain("Take this off the list?");
    expect(asked.text).toContain("Agreed k1.");
    expect(asked.text).not.toContain("Agreed k2.");
    expect(asked.text).toContain("delete those posts first. This cannot be undone.");
    expect(await left()).toEqual(["k1", "k1", "k2"]);
    const done = await press(asked, "Yes, seen to");
    expect(done.text).toContain("1 conclusion is off the list. That is in the audit log.");
    expect(await left()).toEqual(["k2"]);
    expect(await entries()).toMatchObject([{ actorId: "c1moderator", subject: "conclusion:k1", detail: { posts: 2 } }]);
    expect((await press(done, "What is left (1)")).text).toContain("Agreed k2.");
    // The conclusion itself stays.
    expect(await w.db((db) => db.conclusion.count({ where: { id: "k1" } }))).toBe(1);
    expect((await press(asked, "Yes, seen to")).refusal).toBe("exposure.seen");
    expect(await entries()).toHaveLength(1);
  });
  it("takes all off the list at once", async () => {
    await expose("k1", { channels: ["general", "tracing"] });
    await expose("k2");
    const list = await w.say("conclusion exposed", MODERATOR);
    const asked = await press(list, "All 2 are seen to");
    expect(asked.text).toContain("Take all 2 off the list?");
    expect((await press(asked, "Back to the list")).text).toContain("Agreed k2.");
    expect(await left()).toHaveLength(3);
    const done = await press(asked, "Yes, seen to");
    expect(done.text).toContain("2 conclusions are off the list.");
    expect(labels(done.view)).toEqual([]);
    expect(await left()).toEqual([]);
    expect((await entries()).map((e) => [e.subject, e.detail])).toEqual([
      ["conclusion:k1", { posts: 2 }],
      ["conclusion:k2", { posts: 0 }],
    ]);
    expect((await press(list, "All 2 are seen to")).refusal).toBe("exposure.seen");
  });
  it("pressed by two at the same moment happens once", async () => {
    await expose("k1", { channels: ["general"] });
    const asked = await press(await w.say("conclusion exposed", MODERATOR), "Seen to");
    const both = await Promise.all([press(asked, "Yes, seen to"), press(asked, "Yes, seen to", ADMIN)]);
    expect(both.map(({ refusal }) => refusal ?? "done").sort()).toEqual(["done", "exposure.seen"]);
    expect(await entries()).toHaveLength(1);
  });
});

describe("moderators are told", () => {
  const EVERYBODY = ["admin", "moderator"];
  const directs = async () => (await w.tick()).filter((p) => p.to.address === "direct");
  const person = (id: string, data: { leftAt?: Date | null; role?: string; language?: string }) =>
    w.db((db) => db.person.updateMany({ where: { id }, data }));

  it("once, whoever moderates and has not left, by however many replicas and runs", async () => {
    await addCommunity(w.store, "c2", "other", w.clock.now());
    await exposures.run(w);
    expect(await notices()).toEqual([]);
    await expose("k1", { channels: ["general"] });
    await expose("k2");
    await Promise.all([exposures.run(w), exposures.run(w)]);
    await exposures.run(w);
    expect((await notices()).map((n) => n.recipient)).toEqual(EVERYBODY);
    const [first] = await directs();
    expect(plain(first!)).toContain(
      "2 conclusions of meetings that are not for everybody could be read by all members. 1 was posted in channels by digests: I cannot take that back.",
    );
    expect(first!.view.tone).toBe("warning");
    expect((await w.press(button(first!.view, "See what and where"), MODERATOR)).text).toContain("Agreed k1.");
    for (let hour = 0; hour < 3; hour += 1) {
      w.clock.forward(3_600_000);
      await Promise.all([exposures.run(w), exposures.run(w)]);
      expect(await directs()).toEqual([]);
    }
    expect((await notices()).map((n) => [n.recipient, n.state])).toEqual(
      EVERYBODY.map((recipient) => [recipient, "sent"]),
    );
    // Nobody of the other community.
    expect(await w.store.asCommunity("c2", "maintenance", (db) => db.delivery.count())).toBe(0);
  });
  it("in their own language", async () => {
    await person("c1moderator", { language: "es" });
    await expose("k1");
    await exposures.run(w);
    const told = new Map((await directs()).map((p) => [p.to.recipient, p]));
    const text = plain(told.get("moderator")!);
    expect(text).toContain(
      "1 conclusión de una reunión que no es para todos la podían leer todos los miembros. Ningún resumen publicó nada de eso en un canal.",
    );
    expect(text).toContain("[Ver qué y dónde] /conclusion exposed");
    expect(plain(told.get("admin")!)).toContain("No digest posted any of that in a channel.");
  });
  it("not again on another account, and those who come back when they are back", async () => {
    await person("c1admin", { leftAt: w.clock.now() });
    await expose("k1");
    await exposures.run(w);
    expect((await directs()).map((p) => p.to.recipient)).toEqual(["moderator"]);
    await w.db((db) =>
      db.handle.create({
        data: { communityId: "c1", platform: "console", externalId: "a-second-one", personId: "c1moderator" },
      }),
    );
    await person("c1admin", { leftAt: null });
    await exposures.run(w);
    expect((await directs()).map((p) => p.to.recipient)).toEqual(["admin"]);
  });
  it("not when it is said and they moderate no more, or somebody has seen to everything", async () => {
    await expose("k1");
    await exposures.run(w);
    await person("c1moderator", { role: "member" });
    expect((await directs()).map((p) => p.to.recipient)).toEqual(["admin"]);
    expect((await notices()).map((n) => [n.recipient, n.reason])).toEqual([
      ["admin", null],
      ["moderator", "cancelled"],
    ]);
    await person("c1moderator", { role: "moderator" });
    await exposures.run(w);
    await w.send({ kind: "values", path: "conclusion seen", values: { confirm: true }, mode: "run" }, ADMIN);
    expect(await directs()).toEqual([]);
    expect((await notices()).map((n) => n.reason)).toEqual([null, "nothing"]);
  });
  it("without a word of it among the deliveries that moderators look at", async () => {
    await expose("k1");
    await exposures.run(w);
    const { text } = await w.say("deliveries", MODERATOR);
    expect(text).toContain("Notice about conclusions that too many could read · The admin, by direct message");
    expect(text).not.toContain("Agreed");
  });
});
