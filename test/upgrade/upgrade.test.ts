import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAudit } from "../../src/core/services/audit/verify.ts";
import { clearances } from "../../src/core/services/delivery/channel.ts";
import { isSilent } from "../../src/core/services/delivery/kinds.ts";
import { type DeliveryKind, deliveryKey, targetOf } from "../../src/core/services/delivery/ledger.ts";
import { CATALOGUE } from "../../src/features.ts";
import { snapshotSchema } from "../../src/core/features/meetings/history/snapshot.ts";
import { occurrenceByKey } from "../../src/core/features/meetings/occurrence.ts";
import { migrationNames } from "../../src/core/services/store/migrations.ts";
import { sql, type Store } from "../../src/core/services/store/store.ts";
import { sealOn } from "../support/seals.ts";
import { stores } from "../support/store.ts";
import { type AtRelease, databaseAtRelease } from "./at-release.ts";
import { compare } from "./compare.ts";
import { EXPECTED, foretold, together } from "./expected.ts";
import { fill } from "./fill.ts";
import { RELEASE } from "./release.ts";
import { type Snapshot, type Table, takeSnapshot } from "./snapshot.ts";

describe("what is expected of an upgrade", () => {
  it("begins at a migration that there is, and is said of those after it only", () => {
    expect(migrationNames()).toContain(RELEASE);
    const after = migrationNames().filter((name) => name > RELEASE);
    expect(Object.keys(EXPECTED).filter((name) => !after.includes(name))).toEqual([]);
  });
});

describe.each(stores)("a filled database of the release before on %s", (kind) => {
  let database: AtRelease;
  let before: Snapshot;
  let store: Store;
  let after: Snapshot;
  beforeAll(async () => {
    database = await databaseAtRelease(kind);
    await fill(database.store);
    before = await takeSnapshot(database.store);
    await database.store.close();
    store = await database.upgrade();
    after = await takeSnapshot(store);
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  it("has rows in every table, in both communities", () => {
    const short = Object.entries(before).filter(
      ([, { columns, rows }]) =>
        rows.length === 0 ||
        (columns.includes("community_id") && new Set(rows.map((row) => row["community_id"])).size < 2),
    );
    expect(short.map(([name]) => name)).toEqual([]);
  });
  it("has every column said and, where it may be null, left out", () => {
    const named = (of: (table: Table) => readonly string[]) =>
      Object.entries(before).flatMap(([name, table]) => of(table).map((column) => `${name}.${column}`));
    expect(named(({ columns, rows }) => columns.filter((column) => rows.every((row) => row[column] === null)))).toEqual(
      [],
    );
    expect(
      named(({ optional, rows }) => optional.filter((column) => rows.every((row) => row[column] !== null))),
    ).toEqual([]);
  });
  it("is upgraded, and nothing changes but what a migration is for", async () => {
    const applied = await store.statement<{ name: string }>(
      sql`select migration_name as name from _prisma_migrations where finished_at is not null order by 1`,
    );
    expect(applied.map(({ name }) => name)).toEqual(migrationNames());
    const found = compare(before, after);
    const made = Object.entries(found).flatMap(([table, { added = [] }]) => added.map((key) => `${table} ${key}`));
    expect(foretold(found), `rows that are new: ${made.join(", ") || "none"}`).toEqual(
      together(Object.values(EXPECTED), before),
    );
  });
  it("keeps its audit chains whole", async () => {
    for (const community of ["a", "b"])
      expect(
        await store.asCommunity(community, "maintenance", (db) => verifyAudit({ db, seal: sealOn() }, community)),
      ).toMatchObject({
        whole: true,
        links: before["audit"]!.rows.length / 2,
        unsigned: before["audit"]!.rows.length / 2,
      });
  });
  it("holds what the product reads as its own", async () => {
    for (const community of ["a", "b"])
      await store.asCommunity(community, "maintenance", async (db) => {
        const deliveries = await db.delivery.findMany();
        expect(deliveries.map((row) => row.key)).toEqual(
          deliveries.map((row) =>
            deliveryKey(row.kind as DeliveryKind, row.subjectId, row.occurrence, row.personId ?? targetOf(row)),
          ),
        );
        const channels = await clearances({ db, community: { id: community } });
        const said = deliveries.filter((row) => row.address === "channel" && !isSilent(row.kind, CATALOGUE));
        expect(said.filter((row) => channels(row) === undefined)).toEqual([]);
        const meetings = await db.meeting.findMany({ include: { changes: true } });
        for (const meeting of meetings)
          for (const { kind, occurrence } of meeting.changes)
            expect(occurrenceByKey(meeting, occurrence) === undefined).toBe(kind === "skipped");
        for (const { before: was } of await db.meetingEdit.findMany()) snapshotSchema.parse(was);
      });
  });
  it("would show what an upgrade loses, changes and makes up", async () => {
    await store.system(async (db) => {
      await db.$executeRaw`delete from mute where community_id = 'b' and meeting_id = 'm3topic' and person_id = 'third'`;
      await db.$executeRaw`update person set preferences = '{}' where id = 'moderator'`;
      await db.$executeRaw`insert into seen (key, at) values ('made up', now())`;
      await db.$executeRaw`alter table rsvp drop column note`;
    });
    expect(compare(after, await takeSnapshot(store))).toEqual({
      mute: { lost: ["b/m3topic//third"] },
      person: { changed: { preferences: ["a/moderator", "b/moderator"] } },
      rsvp: { without: ["note"] },
      seen: { added: ["made up"] },
    });
  });
});
