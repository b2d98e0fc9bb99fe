import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cancelMeeting } from "../../../../../src/core/features/meetings/edit/cancel-meeting.ts";
import { undoEdit } from "../../../../../src/core/features/meetings/edit/undo-edit.ts";
import { findEdit } from "../../../../../src/core/features/meetings/history/edit-record.ts";
import type { Editing } from "../../../../../src/core/features/meetings/history/editing.ts";
import { getMeeting } from "../../../../../src/core/features/meetings/meeting.ts";
import { type CommunityDb, sql } from "../../../../../src/core/services/store/store.ts";
import { type World, world } from "../../../../support/world.ts";

let w: World;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
});
afterEach(() => w.close());

const HERE = { platform: "console", space: "test", address: "channel", recipient: "general" } as const;

/** What a moderator changes a meeting with. */
const editing = (db: CommunityDb): Editing => ({
  db,
  community: { id: w.community, slug: w.slug, name: "Test", language: "en", zone: "UTC", demo: false },
  now: w.clock.now(),
  ids: w.ids,
  catalogue: w.catalogue,
  caller: {
    ...{ personId: "c1moderator", name: "The moderator", role: "moderator", language: "en", zone: "UTC" },
    ...{ user: "moderator", here: HERE, ceiling: "red", clearance: "green" },
  },
});

/** A series, the one that goes on with it, the change that made it, and a card about each. */
async function chain(): Promise<{ first: string; next: string; edit: string }> {
  await w.say('meeting add Weekly "2026-12-01 10:00" zone:UTC repeat:weekly');
  await w.say("meeting edit Weekly time:2026-12-15 scope:following duration:30m");
  return w.db(async (db) => {
    const { id: next, continues } = await db.meeting.findFirstOrThrow({ where: { continues: { not: null } } });
    const { id: edit } = await db.meetingEdit.findFirstOrThrow({ where: { followedBy: next } });
    const card = { communityId: w.community, kind: "reminder", occurrence: "", platform: "console", spaceId: "test" };
    const rest = { recipient: "general", receipt: "post", detail: {}, freeAt: w.clock.now(), createdAt: w.clock.now() };
    await db.card.createMany({
      data: [
        { ...card, ...rest, id: "a", key: "a", subjectId: continues ?? "", time: "" },
        { ...card, ...rest, id: "b", key: "b", subjectId: next, time: "2026-12-15T10:00" },
      ],
    });
    return { first: continues ?? "", next, edit };
  });
}

/** Waits until so many transactions wait for others. */
const waiting = (count: number) =>
  vi.waitUntil(async () => {
    const all = await w.store.statement(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return all.length === count;
  });

test("two changes of one chain of series wait for each other, and never in a circle", async () => {
  const { first, next, edit: id } = await chain();
  let runs = 0;
  const change = <T>(work: (by: Editing) => Promise<T>): Promise<T> =>
    w.db((db) => {
      runs += 1;
      return work(editing(db));
    });
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  let reached: () => void = () => undefined;
  const holding = new Promise<void>((done) => (reached = done));
  const holder = w.db(async (db) => {
    await db.$queryRaw(sql`select 1 from card where id = 'b' for update`);
    reached();
    await held;
  });
  await holding;
  const undone = change(async (by) => {
    const edit = await findEdit(by, first, id);
    if (!edit) throw new Error("there is no such change");
    return undoEdit(by, await getMeeting(by.db, w.community, first), edit);
  });
  await waiting(1);
  const cancelled = change(async (by) => cancelMeeting(by, await getMeeting(by.db, w.community, next)));
  await waiting(2);
  release();
  await holder;
  expect((await undone)?.meeting.id).toBe(first);
  // The series was taken back by then.
  expect(await cancelled).toBeUndefined();
  // Where they wait in a circle, the database ends one of them after a second, and it is done again.
  expect(runs).toBe(2);
  expect(await w.db((db) => db.card.findMany({ select: { subjectId: true }, orderBy: { id: "asc" } }))).toEqual([
    { subjectId: first },
    { subjectId: first },
  ]);
});

test("a change that was made while another waited to take its series back stays", async () => {
  const { first, next, edit: id } = await chain();
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  let reached: () => void = () => undefined;
  const holding = new Promise<void>((done) => (reached = done));
  const cancelled = w.db(async (db) => {
    const by = editing(db);
    const done = await cancelMeeting(by, await getMeeting(db, w.community, next));
    reached();
    await held;
    return done;
  });
  await holding;
  const undone = w.db(async (db) => {
    const by = editing(db);
    const edit = await findEdit(by, first, id);
    if (!edit) throw new Error("there is no such change");
    return undoEdit(by, await getMeeting(db, w.community, first), edit);
  });
  await waiting(1);
  release();
  expect((await cancelled)?.meeting.id).toBe(next);
  expect(await undone).toBeUndefined();
  const { sequence } = await w.db((db) => getMeeting(db, w.community, first));
  expect(sequence).toBe(1);
});
