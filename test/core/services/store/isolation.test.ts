import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql, type Store } from "../../../../src/core/services/store/store.ts";
import { addCommunity, freshStore, stores } from "../../../support/store.ts";

describe.each(stores)("communities on %s", (kind) => {
  let store: Store;
  beforeAll(async () => {
    ({ store } = await freshStore(kind));
    const now = new Date("2026-11-24T15:00:00Z");
    await addCommunity(store, "a", "alpha", now);
    await addCommunity(store, "b", "beta", now);
    await store.asCommunity("b", "maintenance", async (db) => {
      await db.contact.create({
        data: {
          communityId: "b",
          id: "secret",
          name: "Beta contact",
          organisation: "o",
          post: "p",
          country: "PY",
          languages: [],
          folded: "beta contact",
          createdAt: now,
          updatedAt: now,
        },
      });
      await db.contactTopic.create({ data: { communityId: "b", contactId: "secret", topicKey: "tracing" } });
      await db.conclusion.create({
        data: { communityId: "b", id: "cb", text: "t", language: "en", concludedAt: now, createdAt: now },
      });
    });
  });
  afterAll(() => store.close());

  it("see only their own rows, in plain and nested reads", async () => {
    await store.asCommunity("a", "maintenance", async (db) => {
      expect((await db.community.findMany()).map((c) => c.id)).toEqual(["a"]);
      expect(await db.contact.findMany()).toEqual([]);
      expect(await db.contact.findUnique({ where: { communityId_id: { communityId: "b", id: "secret" } } })).toBeNull();
      const topics = await db.topic.findMany({
        where: { key: "tracing" },
        include: { contacts: { include: { contact: true } } },
      });
      expect(topics.map((t) => [t.communityId, t.contacts.length])).toEqual([["a", 0]]);
      const spaces = await db.space.findMany({ include: { community: { include: { persons: true } } } });
      expect(new Set(spaces.flatMap((s) => s.community.persons.map((p) => p.communityId)))).toEqual(new Set(["a"]));
    });
  });
  it("see only their own rows in raw SQL, whatever it says", async () => {
    await store.asCommunity("a", "maintenance", async (db) => {
      const rows = await db.$queryRaw<
        { n: number }[]
      >`select count(*)::int as n from contact where community_id = 'b' or true`;
      expect(rows).toEqual([{ n: 0 }]);
      const joined = await db.$queryRaw<
        unknown[]
      >`select c.id from contact c left join contact_topic t on true union all select s.external_id from space s where s.community_id <> 'a'`;
      expect(joined).toEqual([]);
    });
  });
  it("cannot write into another one", async () => {
    const now = new Date();
    await expect(
      store.asCommunity("a", "maintenance", (db) =>
        db.person.create({ data: { communityId: "b", id: "intruder", name: "x", role: "admin", createdAt: now } }),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(
      await store.asCommunity("a", "maintenance", (db) =>
        db.person.updateMany({ where: { communityId: "b" }, data: { role: "admin" } }),
      ),
    ).toEqual({
      count: 0,
    });
    expect(
      await store.asCommunity("a", "maintenance", (db) => db.conclusion.deleteMany({ where: { id: "cb" } })),
    ).toEqual({ count: 0 });
    await expect(
      store.asCommunity("a", "maintenance", (db) => db.$executeRaw`update person set community_id = 'b'`),
    ).rejects.toThrow(/row-level security|foreign key/);
    expect(await store.asCommunity("b", "maintenance", (db) => db.person.count({ where: { id: "intruder" } }))).toBe(0);
  });
  it("cannot point at another one's rows", async () => {
    const now = new Date();
    await expect(
      store.asCommunity("a", "maintenance", (db) =>
        db.contactTopic.create({ data: { communityId: "a", contactId: "secret", topicKey: "tracing" } }),
      ),
    ).rejects.toThrow(/[Ff]oreign key/);
    await expect(
      store.system((db) =>
        db.conclusion.create({
          data: {
            communityId: "a",
            id: "x",
            text: "t",
            language: "en",
            authorId: "bmember",
            concludedAt: now,
            createdAt: now,
          },
        }),
      ),
    ).rejects.toThrow(/[Ff]oreign key/);
  });
  it("leave no scope behind for the next transaction on the connection", async () => {
    await store.asCommunity("a", "maintenance", (db) => db.person.count());
    expect(await store.system((db) => db.community.count())).toBe(2);
    expect(await store.statement(sql`select current_user = session_user as own`)).toEqual([{ own: true }]);
  });
  it("are bound by a policy on every table that carries a community", async () => {
    const open = await store.statement(sql`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'scoped'))`);
    expect(open).toEqual([]);
    const without = await store.statement<{ relname: string }>(sql`
      select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id') order by 1`);
    expect(without.map((r) => r.relname)).toEqual([
      "_prisma_migrations",
      "chore",
      "community",
      "erased",
      "gateway_identify",
      "gateway_shard",
      "installation",
      "kept",
      "origin",
      "seen",
      "setup_try",
      "slack_channel",
      "spent",
    ]);
  });
  it("roll back whole", async () => {
    await expect(
      store.asCommunity("a", "maintenance", async (db) => {
        await db.person.create({
          data: { communityId: "a", id: "half", name: "x", role: "guest", createdAt: new Date() },
        });
        throw new Error("on purpose");
      }),
    ).rejects.toThrow("on purpose");
    expect(await store.asCommunity("a", "maintenance", (db) => db.person.count({ where: { id: "half" } }))).toBe(0);
  });
});
