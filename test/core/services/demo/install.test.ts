import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { type DemoFiles, readDemoCommunity, readDemoFiles } from "../../../../src/core/services/demo/files.ts";
import { installDemo } from "../../../../src/core/services/demo/install.ts";
import type { CommunityDb } from "../../../../src/core/services/store/store.ts";
import { countedIds, stores, type World, world } from "../../../support/world.ts";

const files = readDemoFiles();
const text = (name: keyof DemoFiles) => new TextDecoder().decode(files[name]);
const edited = (name: keyof DemoFiles, change: (content: string) => string): DemoFiles => ({
  ...files,
  [name]: new TextEncoder().encode(change(text(name))),
});
const { slug } = readDemoCommunity(files);

describe.each(stores)("the demo community in a store that is %s", (kind) => {
  let w: World;
  let community: string;
  const steps: [number, number, string][] = [];
  beforeAll(async () => {
    // A neighbour with a topic of the same key must not get in the way.
    w = await world({ kind });
    const installed = await installDemo({ ...w, ids: countedIds("d") }, files, (...step) => void steps.push(step));
    expect(installed.installed).toBe(true);
    community = installed.community;
  });
  afterAll(() => w.close());
  const within = <T>(work: (db: CommunityDb) => Promise<T>) => w.store.asCommunity(community, "maintenance", work);
  const say = (line: string, as = "member") => w.say(line, { space: slug, as, locale: "en" });

  it("is there with its space, channels, personas and taxonomy", async () => {
    await within(async (db) => {
      expect(await db.community.findFirst()).toMatchObject({
        slug,
        demo: true,
        language: "en",
        zone: "America/Mexico_City",
      });
      expect(await db.space.findMany()).toMatchObject([{ platform: "console", externalId: slug }]);
      expect((await db.channel.findMany()).map((c) => [c.name, c.externalId, c.clearance]).sort()).toEqual([
        ["general", "general", "green"],
        ["moderators", "moderators", "amber+strict"],
        ["tracing", "tracing", "green"],
      ]);
      const handles = await db.handle.findMany({ include: { person: true }, orderBy: { externalId: "asc" } });
      expect(handles.map((h) => [h.platform, h.externalId, h.person.role])).toEqual(
        ["admin", "guest", "member", "moderator"].map((p) => ["console", p, p]),
      );
      expect(await db.topic.count({ where: { kind: "pillar" } })).toBe(5);
      expect(await db.topic.count({ where: { kind: "topic" } })).toBe(30);
      expect(await db.topic.findFirst({ where: { key: "tracing" } })).toMatchObject({
        labels: { en: "Tracing", es: "Rastreo" },
        // What ships is nobody's own.
        also: [],
      });
    });
  });

  it("has the practitioners, the library, the meetings and what they concluded", async () => {
    await within(async (db) => {
      const contacts = await db.contact.findMany();
      expect(contacts.length).toBe(
        text("contacts.csv")
          .split("\n")
          .filter((l) => /^[a-z]{2,5}-/.test(l)).length,
      );
      expect(contacts.length).toBeGreaterThanOrEqual(40);
      expect(new Set(contacts.map((c) => c.country)).size).toBeGreaterThanOrEqual(15);
      expect(await db.resource.count({ where: { publishedAt: { not: null } } })).toBeGreaterThanOrEqual(60);
      // Of those, two meetings and five conclusions are of its last two weeks (lived.test.ts).
      expect(await db.meeting.count()).toBe(7 + 2);
      expect(await db.conclusion.count()).toBe(14 + 5);
      expect(await db.conclusion.count({ where: { meeting: { title: { startsWith: "Regional meeting" } } } })).toBe(4);
      expect(await db.conclusion.count({ where: { meetingId: null } })).toBe(2);
    });
  });

  it("says of each source which was read, and when, and where it is to be read", async () => {
    const rows = await within((db) => db.resource.findMany());
    expect(rows.length).toBeGreaterThan(120);
    expect(rows.filter(({ source, readOn }) => !source || !readOn).map(({ title }) => title)).toEqual([]);
    const urls = rows.flatMap(({ url }) => (url === null ? [] : [new URL(url)]));
    expect(rows.length - urls.length).toBeLessThan(3);
    expect(urls.filter(({ hostname }) => hostname.endsWith("example.org"))).toEqual([]);
    const laws = await within((db) => db.resource.count({ where: { passages: { some: {} } } }));
    expect(laws).toBeGreaterThanOrEqual(40);
  });

  it("keeps the programme's own point of contact, sealed", async () => {
    const contact = await within((db) => db.contact.findFirstOrThrow({ where: { reference: "unodc-gfp" } }));
    expect(contact.sealedEmails).not.toContain("gfp@un.org");
    const place = { community, table: "contact", row: contact.id };
    expect(JSON.parse(await w.seal.open(contact.sealedEmails!, { ...place, field: "emails" }))).toEqual(["gfp@un.org"]);
    expect(JSON.parse(await w.seal.open(contact.sealedPhones!, { ...place, field: "phones" }))).toEqual(["+43126060"]);
  });

  it("is reminded of the meetings ahead and of none that has been", async () => {
    const planned = await within((db) => db.delivery.findMany({ where: { kind: "wave" } }));
    const meetings = await within((db) => db.meeting.findMany());
    const reminded = planned.map(
      (d) => meetings.find((m) => m.id === d.subjectId)!.rule?.replace(/FREQ=(\w+).*/, "$1") ?? "ONCE",
    );
    expect(reminded.sort()).toEqual(["MONTHLY", "MONTHLY", "MONTHLY", "MONTHLY", "ONCE", "WEEKLY", "WEEKLY"]);
    for (const d of planned) expect(d.dueAt > w.clock.now()).toBe(true);
  });

  it("tells how far it is, over all files", () => {
    const total = steps[0]?.[1] ?? 0;
    expect(steps[0]).toEqual([0, total, "community"]);
    expect(steps.at(-1)).toEqual([total, total, "conclusions"]);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
    expect([...new Set(steps.map(([, , phase]) => phase))]).toEqual([
      "community",
      "contacts",
      "resources",
      "meetings",
      "passages",
      "conclusions",
    ]);
  });

  it("is in the audit log, whose chain is whole", async () => {
    expect(await within((db) => db.audit.findMany({ orderBy: { seq: "asc" }, select: { action: true } }))).toEqual(
      ["contacts", "resources", "meetings", "passages", "conclusions"].map((k) => ({ action: `import.${k}` })),
    );
    expect(await within((db) => verifyAudit({ db, seal: w.seal }, community))).toMatchObject({ whole: true, links: 5 });
  });

  it("is left alone by the second start", async () => {
    await within((db) =>
      db.contact.updateMany({ where: { reference: "unodc-gfp" }, data: { post: "changed by hand" } }),
    );
    const again = await installDemo(w, files, () => expect.unreachable());
    expect(again).toEqual({ community, installed: false });
    expect(await within((db) => db.contact.count({ where: { post: "changed by hand" } }))).toBe(1);
  });

  it("leaves the neighbour as it was", async () => {
    expect(await w.db((db) => db.contact.count())).toBe(0);
    expect(await w.db((db) => db.topic.count())).toBe(6);
  });

  it("answers who Paraguay's point of contact for tracing is", async () => {
    const { text: reply } = await say("contact find poc:true country:PY topic:tracing");
    expect(reply).toContain("Ramona Agüero Villalba");
    const names = await within((db) => db.contact.findMany({ where: { country: "PY" } }));
    const others = names.map((c) => reply.indexOf(c.name)).filter((at) => at >= 0 && at !== reply.indexOf("Ramona"));
    for (const at of others) expect(at).toBeGreaterThan(reply.indexOf("Ramona Agüero Villalba"));
  });

  it("finds an instrument asked for in another language, for guests too", async () => {
    expect((await say("resource find rastreo", "guest")).text).toContain("International Tracing Instrument");
  });
});

describe("an installation that is cut off", () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.close());

  const there = () => w.store.system((db) => db.community.count({ where: { slug } }));
  const rows = () =>
    w.store.system(async (db) => [
      await db.person.count(),
      await db.contact.count(),
      await db.searchDocument.count(),
      await db.meeting.count(),
      await db.audit.count(),
      await db.topic.count(),
    ]);

  /** A function that throws when it is called for the nth time. */
  function failing<A extends unknown[], R>(work: (...args: A) => R, nth: number): (...args: A) => R {
    let calls = 0;
    return (...args) => {
      calls += 1;
      if (calls === nth) throw new Error("cut off");
      return work(...args);
    };
  }

  it.each([
    ["before anything", "ids", 1],
    ["among the personas", "ids", 7],
    ["at the first contact", "seal", 1],
    ["in the middle of the contacts", "seal", 60],
    ["in the library", "ids", 120],
    ["at the meetings", "ids", 200],
  ] as const)("%s leaves nothing behind", async (_when, part, nth) => {
    const before = await rows();
    const ids = part === "ids" ? { next: failing(() => w.ids.next(), nth) } : w.ids;
    const seal =
      part === "seal"
        ? { ...w.seal, seal: failing((...sealed: Parameters<typeof w.seal.seal>) => w.seal.seal(...sealed), nth) }
        : w.seal;
    await expect(installDemo({ ...w, ids, seal }, files)).rejects.toThrow("cut off");
    expect(await there()).toBe(0);
    expect(await rows()).toEqual(before);
  });

  it.each([
    [
      "contacts.csv",
      (c: string) => c.replace(",PY,", ",Atlantis,"),
      /contacts\.csv cannot be imported:\nLine 3, column “country”: .*Atlantis/,
    ],
    [
      "conclusions.csv",
      (c: string) => c.slice(0, -60),
      /conclusions\.csv cannot be imported:\nLine 15: The file ends in the middle/,
    ],
    ["resources.csv", () => "", /resources\.csv cannot be imported:\nThe file is empty/],
    ["topics.csv", (c: string) => c.replace(",topic,", ",tpoic,"), /tpoic|kind/],
    ["community.json", (c: string) => c.replace("America/Mexico_City", "Nowhere"), /not an IANA zone/],
    ["life.json", (c: string) => c.replace('"by": "admin"', '"by": "nobody"'), /nobody of the demo has .*"nobody"/],
    ["life.json", (c: string) => c.replace('"channel": "moderators"', '"channel": "none"'), /has no channel "none"/],
  ] as const)("by a wrong %s says so and leaves nothing behind", async (name, change, sentence) => {
    await expect(installDemo(w, edited(name, change))).rejects.toThrow(sentence);
    expect(await there()).toBe(0);
  });

  it("is complete with the next start", async () => {
    expect(await installDemo(w, files)).toMatchObject({ installed: true });
    expect(await there()).toBe(1);
  });
});

describe("two installations at once", () => {
  it.each(stores)("make one community in a store that is %s", async (kind) => {
    const w = await world({ kind });
    // Without the library: who waits for the other waits for so long only.
    const { "resources.csv": _resources, "passages.csv": _passages, ...few } = files;
    try {
      const both = await Promise.all([
        installDemo({ ...w, ids: countedIds("a") }, few),
        installDemo({ ...w, ids: countedIds("b") }, few),
      ]);
      expect(both.map((b) => b.installed).sort()).toEqual([false, true]);
      expect(both[0].community).toBe(both[1].community);
      expect(await w.store.asCommunity(both[0].community, "maintenance", (db) => db.meeting.count())).toBe(9);
    } finally {
      await w.close();
    }
  });
});
