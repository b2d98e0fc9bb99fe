import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addConclusion } from "../../src/core/features/conclusions/add-conclusion.ts";
import { recordAttendance } from "../../src/core/features/meetings/feature.ts";
import { openFile } from "../../src/core/services/files/generated-files.ts";
import { audited } from "../support/audited.ts";
import { pagesOf, READS_PDF } from "../support/pdf-text.ts";
import { type Said, type World, world } from "../support/world.ts";

const MODERATOR = { as: "moderator", direct: true } as const;
/** How many came from where to the first meeting. */
const CAME = { MX: 8, PY: 6, AR: 4, HT: 2 } as const;

let w: World;
beforeAll(async () => {
  w = await world({ now: "2026-09-10T15:00:00Z" });
  const people = Object.entries(CAME).flatMap(([country, count]) =>
    Array.from({ length: count }, (_, n) => ({ id: `${country}${n}`, country })),
  );
  await w.db((db) =>
    db.person.createMany({
      data: people.map(({ id, country }) => ({
        ...{ communityId: w.community, id, name: `Person ${id}`, role: "member", country, createdAt: w.clock.now() },
      })),
    }),
  );
  for (const [title, day] of [
    ["September call", "2026-09-15"],
    ["October call", "2026-10-15"],
  ] as const)
    await w.say(`meeting add "${title}" "${day} 10:00" invite:everyone remind:off`, MODERATOR);
  w.clock.forward(50 * 24 * 3_600_000);
  const meetings = await w.db((db) => db.meeting.findMany({ orderBy: { startsAt: "asc" } }));
  const there = (at: number, persons: readonly string[]) =>
    w.db((db) =>
      recordAttendance(
        { db, community: { id: w.community }, now: w.clock.now() },
        { meeting: meetings[at]!, key: meetings[at]!.startsLocal },
        persons,
        "recorded",
      ),
    );
  await there(
    0,
    people.map(({ id }) => id),
  );
  // To the second one, too few of one country to tell.
  await there(1, ["HT0", "HT1"]);
  await w.db((db) =>
    db.rsvp.createMany({
      data: people.slice(0, 9).map(({ id }, n) => ({
        ...{ communityId: w.community, meetingId: meetings[1]!.id, occurrence: "", personId: id },
        ...{ answer: n < 6 ? "yes" : "no", answeredAt: new Date("2026-10-02T12:00:00Z") },
      })),
    }),
  );
  const conclusions = [
    { pillar: "cooperation", status: "done", sharing: "green" },
    { pillar: "cooperation", status: "adopted", sharing: "green" },
    { status: "in-progress", sharing: "red" },
  ] as const;
  await w.db(async (db) => {
    for (const [n, one] of conclusions.entries())
      await addConclusion(db, { community: w.community, now: w.clock.now(), ids: w.ids }, undefined, {
        ...{ ...one, text: `Agreed ${n}`, language: "en" },
      });
  });
});
afterAll(() => w.close());

async function fileOf({ view, text }: Said) {
  const block = view?.blocks.find(({ kind }) => kind === "file");
  const file = block?.kind === "file" ? await openFile(w.product.tokens, block.token, w.community) : undefined;
  if (!file) throw new Error(`there is no file: ${text}`);
  return { ...file, bytes: Buffer.from(file.base64, "base64") };
}

describe("community activity", () => {
  it("tells moderators what the tables say, from five people on, by months that are over", async () => {
    const { text } = await w.say("community activity", MODERATOR);
    expect(text).toContain("Months: August 2026 to October 2026");
    expect(text).toContain("Meetings held: 2");
    expect(text).toContain("Conclusions: 3");
    expect(text).toMatch(/International cooperation · Total: 2 · Done: 1 · Still to be done: 1/);
    // Nobody has a look at October yet, which is not over.
    expect(text).toContain("counted in August 2026 to September 2026");
    expect(text).toMatch(/Mexico\W+8/);
    expect(text).toMatch(/Paraguay\W+6/);
    expect(text).not.toMatch(/Haiti|Argentina/);
    expect(text).toMatch(/Others\W+6/);
    const attendance = await w.db((db) => db.attendance.count({ where: { occurrence: { startsWith: "2026-09" } } }));
    expect(text).toMatch(new RegExp(`Total\\W+${attendance}`));
  });

  it("counts a month once it is over, and tells nothing of fewer than five", async () => {
    w.clock.forward(3 * 24 * 3_600_000);
    const { text } = await w.say("community activity since:2026-10-01 until:2026-10-31", MODERATOR);
    expect(text).toContain("Who came to meetings, by country: too few to tell");
    // Three said no: neither they nor a total are told.
    expect(text).toMatch(/Yes\W+6/);
    expect(text).not.toMatch(/No\W+3|Others\W+\d|Total\W+9/);
    const whole = (await w.say("community activity since:2026-09-01 until:2026-10-31", MODERATOR)).text;
    for (const row of [/Mexico\W+8/, /Others\W+6/]) expect(whole).toMatch(row);
    expect(whole).toContain("In 1 month some were too few to tell, and are not in it.");
    expect(whole).not.toMatch(/Total\W+2[02]/);
  });

  it("counts look-ups by topic, whoever looks, and nothing of who it was", async () => {
    const before = await w.db((db) => db.audit.count());
    for (let n = 0; n < 5; n += 1) await w.say("contact find topic:tracing", { as: n % 2 === 0 ? "member" : "admin" });
    await w.say("find who knows about ballistics?");
    await w.say("resource find marking");
    const rows = await w.db((db) => db.topicLookUp.groupBy({ by: ["topicKey"], _sum: { count: true } }));
    expect(Object.fromEntries(rows.map(({ topicKey, _sum }) => [topicKey, _sum.count]))).toEqual({
      ...{ tracing: 5, ballistics: 1, marking: 1 },
    });
    expect(await w.db((db) => db.audit.count())).toBe(before);
    w.clock.forward(31 * 24 * 3_600_000);
    const { text } = await w.say("community activity since:2026-11-01", MODERATOR);
    expect(text).toMatch(/Tracing\W+5/);
    expect(text).not.toMatch(/Others\W+\d|Ballistics|Total\W+7/);
  });

  it("shows members meetings and conclusions that they may see, and no people", async () => {
    const { text, view } = await w.say("community activity since:2026-09-01", { direct: true });
    expect(text).toContain("Meetings held: 2");
    expect(text).toContain("Conclusions: 2");
    expect(text).not.toMatch(/Mexico|Others|Look-ups/);
    expect(view?.blocks.some(({ kind }) => kind === "actions")).toBe(false);
    expect((await w.say("community activity format:csv")).refusal).toBe("activity.moderators");
    expect((await w.say("community activity", { as: "guest" })).refusal).toBe("role.least");
  });

  it("keeps to what may be said in the channel: people are counted all or not at all", async () => {
    const line = "community activity since:2026-09-01";
    const here = (await w.say(line, { as: "moderator" })).text;
    expect(here).toContain("Conclusions: 2");
    expect(here).toMatch(/Mexico\W+8/);
    await w.db((db) => db.meeting.updateMany({ where: { title: "October call" }, data: { sharing: "red" } }));
    const after = (await w.say(line, { as: "moderator" })).text;
    expect(after).toContain("People are not counted here");
    expect(after).toContain("Meetings held: 1");
    expect(after).not.toContain("Mexico");
    expect((await w.say(line, MODERATOR)).text).toMatch(/Mexico\W+8/);
  });

  it("goes out as a table with its label, and as a picture; that it was taken is recorded", async () => {
    const line = "community activity since:2026-09-01 until:2026-10-31";
    const csv = (await fileOf(await w.say(`${line} format:csv`, MODERATOR))).bytes.toString();
    expect(csv).toContain("TLP:RED · Community test · September 2026 to October 2026");
    for (const row of [
      "Meetings held,,,2",
      "Conclusions,International cooperation,Done,1",
      '"Who came to meetings, by country",Mexico,,8',
    ])
      expect(csv).toContain(row);
    expect(csv).not.toContain("Haiti");
    const entries = await audited(w, "community.activity");
    expect(entries.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      ["c1moderator", { format: "csv", from: "2026-09", to: "2026-10" }],
    ]);
    if (!READS_PDF) return;
    const pages = pagesOf((await fileOf(await w.say(`${line} format:pdf`, { ...MODERATOR, locale: "es" }))).bytes);
    for (const page of pages) expect(page).toContain("TLP:RED");
    for (const text of ["Lo que hizo la comunidad", "México", "Otros", "Respuestas a invitaciones"])
      expect(pages.join("\n")).toContain(text);
    expect(pages.join("\n")).not.toContain("Haití");
  });

  it("refuses months in the wrong order, and too many", async () => {
    expect((await w.say("community activity since:2026-09-01 until:2026-08-01", MODERATOR)).refusal).toBe(
      "activity.order",
    );
    expect((await w.say("community activity since:2020-01-01", MODERATOR)).refusal).toBe("activity.many");
  });
});
