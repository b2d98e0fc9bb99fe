import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { peopleBehind } from "../../../../src/core/services/audit/persons/people-behind.ts";
import { verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { erasePerson } from "../../../../src/core/services/privacy/erasing/erase-person.ts";
import { sql } from "../../../../src/core/services/store/store.ts";
import { actionsIn } from "../../../../src/core/kernel/views/contents.ts";
import type { Action } from "../../../../src/core/kernel/views/model.ts";
import { contact, save } from "../../features/contacts/people.ts";
import { everywhere } from "../people/named-everywhere.ts";
import { type World, world } from "../../../support/world.ts";

// A new column that names a person is declared under `holds` of its feature, or put in order by its `erasePerson`.
const GONE = "gonegone00";
const STAYS = "staysstays";

/** Tables that still name who is erased, and why. */
const KEPT = [
  "audit", // the log is immutable; its entries name pseudonyms, but for those of before there were any
  "post", // what was said in a channel stays as it was said
];

describe("who is erased", () => {
  let w: World;
  let before: Map<string, number>;
  const counts = async () => {
    const tables = await w.store.statement<{ name: string }>(
      sql`select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    const found = new Map<string, number>();
    for (const { name } of tables) {
      const [row] = await w.store.system((db) =>
        db.$queryRawUnsafe<{ n: number }[]>(
          `select count(*)::int as n from "${name}" t where t::text like '%${GONE}%'`,
        ),
      );
      found.set(name, row?.n ?? 0);
    }
    return found;
  };
  beforeAll(async () => {
    w = await world();
    await w.db(everywhere(w, GONE, STAYS));
    before = await counts();
    await w.db((db) =>
      erasePerson(
        { db, seal: w.seal, now: w.clock.now(), ids: w.ids, community: { id: w.community } },
        w.catalogue,
        GONE,
      ),
    );
  });
  afterAll(() => w.close());

  it("was named by many tables, and is by none that is not known to keep what it says", async () => {
    expect([...before.values()].filter((n) => n > 0).length).toBeGreaterThan(20);
    expect([...(await counts())].filter(([, n]) => n > 0).map(([name]) => name)).toEqual(KEPT);
  });
  it("leaves what the community made, with nobody named", async () => {
    const facts = await w.db(async (db) => ({
      meeting: await db.meeting.findFirst({
        where: { id: "m1" },
        select: { organiserId: true, chairId: true, openTo: true },
      }),
      conclusion: await db.conclusion.findFirst({ where: { id: "k1" }, select: { authorId: true } }),
      review: await db.reviewItem.findFirst({
        where: { id: "v1" },
        select: { submittedById: true, decidedById: true },
      }),
      digest: await db.digest.findFirst({ where: { id: "d1" }, select: { madeById: true } }),
      note: await db.note.findFirst({ where: { id: "o1" }, select: { authorId: true, text: true } }),
    }));
    expect(facts).toEqual({
      // It was for nobody else, and is for nobody now.
      meeting: { organiserId: null, chairId: null, openTo: 2 },
      conclusion: { authorId: null },
      review: { submittedById: null, decidedById: null },
      digest: { madeById: null },
      note: { authorId: null, text: "t" },
    });
  });
  it("leaves a suggestion of theirs to moderators alone", async () => {
    const [document] = await w.db((db) => db.searchDocument.findMany({ where: { doc: "r1" } }));
    expect(document?.owner).toBe("");
  });
  it("leaves nothing of their own", async () => {
    expect(
      await w.db(async (db) => [
        await db.contact.count({ where: { id: "k2" } }),
        await db.handle.count({ where: { externalId: "T1:U1" } }),
        await db.rsvp.count(),
        await db.pollVote.count(),
        await db.feed.count(),
      ]),
    ).toEqual([0, 0, 0, 0, 0]);
    // Nor what was said to them, directly or in their own channel; a channel that is called as they are is not theirs.
    const posts = await w.db((db) => db.post.findMany({ select: { id: true }, orderBy: { id: "asc" } }));
    expect(posts.map(({ id }) => id)).toEqual(["p1", "p4"]);
  });
});

describe("after somebody is erased", () => {
  let w: World;
  const ways: Action[] = [];
  beforeAll(async () => {
    w = await world();
    await w.say("me edit language:es");
    await save(w, [contact("Lucía Gone", { phones: ["+595 21 9"] })]);
    for (const line of ['contact edit "Lucía Gone" person:"The member"', 'contact remove "Lucía Gone"']) {
      const { view } = await w.say(line, { as: "moderator" });
      ways.push(...actionsIn(view!).filter(({ label }) => label === "Undo"));
      w.clock.forward(1_000);
    }
    expect(await w.db((db) => db.contactChange.count())).toBe(2);
    await w.db((db) =>
      erasePerson(
        { db, seal: w.seal, now: w.clock.now(), ids: w.ids, community: { id: w.community } },
        w.catalogue,
        "c1member",
      ),
    );
  });
  afterAll(() => w.close());

  it("nothing brings their contact back that was taken out of the directory before", async () => {
    expect(await w.db((db) => db.contactChange.count())).toBe(0);
    expect(ways).toHaveLength(2);
    for (const way of ways) expect((await w.press(way, { as: "moderator" })).refusal).toBe("contact.undo.gone");
    expect(await w.db((db) => db.contact.count())).toBe(0);
  });
  it("the audit log is whole, and its entries lead to nobody", async () => {
    expect(await w.db((db) => verifyAudit({ db, seal: w.seal }, "c1"))).toMatchObject({ whole: true });
    const rows = await w.db((db) => db.audit.findMany({ where: { action: "me.edit" } }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("c1member");
    const behind = w.db((db) => peopleBehind({ db, seal: w.seal }, "c1", [rows[0]?.actorId ?? ""]));
    expect([await behind, await w.db((db) => db.auditPerson.count({ where: { named: "c1member" } }))]).toEqual([
      new Map(),
      0,
    ]);
  });
});
