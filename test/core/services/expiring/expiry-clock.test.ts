import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { oldRequests } from "../../../../src/core/features/contacts/requests/requests-chore.ts";
import { oldQuestions } from "../../../../src/core/features/resources/channel-questions/questions-chore.ts";
import { declared } from "../../../../src/core/kernel/catalogue/catalogue.ts";
import { expiryClock } from "../../../../src/core/services/expiring/expiry-clock-chore.ts";
import { eraseDue } from "../../../../src/core/services/privacy/erasing/erase-due.ts";
import { CATALOGUE } from "../../../../src/features.ts";
import { contact, save } from "../../features/contacts/people.ts";
import { missetClock } from "../../../support/misset-clock.ts";
import { type World, world } from "../../../support/world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const MODERATOR = { as: "moderator" };
const ADMIN = { as: "admin" };

let w: World;
let set: (by: number) => void;
beforeEach(async () => {
  w = await world({ now: "2026-11-24T15:00:00Z" });
  set = missetClock(w);
});
afterEach(() => w.close());

/** What somebody does while the clock is a year ahead. */
async function ahead(does: () => Promise<unknown>): Promise<void> {
  set(YEAR);
  await does();
  set(0);
}
/** Runs it as the worker does, an hour after it was run before. */
async function putRight(before = w.clock.now().getTime() - HOUR): Promise<void> {
  const [name, at] = [expiryClock.name, new Date(before)];
  const chore = { name, lastStartedAt: at, lastEndedAt: at };
  await w.store.system((db) => db.chore.upsert({ where: { name }, create: chore, update: chore }));
  await expiryClock.run(w);
}
const inHours = (n: number) => new Date(w.clock.now().getTime() + n * HOUR);
const answer = { communityId: "", platform: "console", spaceId: "" };

describe("what a clock began that was a year ahead", () => {
  it("as a request is open for seven days, and then over", async () => {
    const owned = { person: "c1moderator", phones: ["+595 21 555 0101"], visibility: { phones: "request" } } as const;
    await save(w, [contact("Ramona Agüero", owned)]);
    await ahead(() => w.say('contact request Ramona reason:"We trace a pistol that was registered there"'));
    const request = () => w.db((db) => db.contactRequest.findFirstOrThrow());
    expect((await request()).expiresAt.getTime()).toBeGreaterThan(w.clock.now().getTime() + YEAR);
    await putRight();
    expect((await request()).expiresAt).toEqual(inHours(7 * 24));
    await putRight();
    w.clock.forward(7 * DAY);
    await putRight();
    await oldRequests.run(w);
    expect((await request()).state).toBe("ended");
  });

  it("as what was agreed can be opened for seven days, and is taken out then", async () => {
    const [asker, owner] = await w.db((db) => db.person.findMany({ orderBy: { id: "asc" }, take: 2 }));
    await w.db((db) =>
      db.contactRequest.create({
        data: {
          ...{ ...answer, communityId: w.community, id: "r1", contactId: "c1", askerId: asker!.id, ownerId: owner!.id },
          ...{ wanted: "phones", reason: "because", state: "accepted", sealed: "x" },
          ...{ askedAt: w.clock.now(), expiresAt: inHours(1), endedAt: new Date(w.clock.now().getTime() + YEAR) },
        },
      }),
    );
    await putRight();
    w.clock.forward(7 * DAY + HOUR);
    await oldRequests.run(w);
    expect((await w.db((db) => db.contactRequest.findFirstOrThrow())).sealed).toBeNull();
  });

  it("as a question to a channel is open for seven days", async () => {
    const row = { communityId: w.community, platform: "console", spaceId: w.slug, channel: "general", cleared: 0 };
    const year = new Date(w.clock.now().getTime() + YEAR);
    await w.db((db) =>
      db.resourceQuestion.create({
        data: {
          ...row,
          id: "q1",
          words: "x",
          folded: "x",
          askedAt: year,
          expiresAt: new Date(year.getTime() + 7 * DAY),
        },
      }),
    );
    await putRight();
    w.clock.forward(7 * DAY);
    await oldQuestions.run(w);
    expect((await w.db((db) => db.resourceQuestion.findFirstOrThrow())).state).toBe("ended");
  });

  it("as codes lets nobody in for longer than it was to", async () => {
    await ahead(async () => {
      await w.say("me link");
      await w.say("community invite", ADMIN);
      await w.say("membership invite days:3", ADMIN);
    });
    await putRight();
    const codes = await w.db(async (db) => [
      (await db.linkCode.findFirstOrThrow()).expiresAt,
      (await db.invite.findFirstOrThrow()).expiresAt,
      (await db.invitationCode.findFirstOrThrow()).expiresAt,
    ]);
    expect(codes).toEqual([new Date(w.clock.now().getTime() + 10 * MINUTE), inHours(24), inHours(3 * 24)]);
  });

  it("as a wish to be erased is carried out in two weeks, and one can think better of it until then", async () => {
    const wish = async () =>
      (await w.db((db) => db.person.findFirstOrThrow({ where: { name: "The member" } }))).eraseAt;
    await ahead(() => w.say("me erase sure:yes really:yes"));
    expect((await wish())!.getTime()).toBeGreaterThan(w.clock.now().getTime() + YEAR);
    await putRight();
    expect(await wish()).toEqual(inHours(14 * 24));
  });

  it("as what somebody looks at is theirs for twenty minutes", async () => {
    await w.say('resource add "New guide" https://new.example.org/ guide');
    await ahead(() => w.say('review show "New guide"', MODERATOR));
    expect((await w.say('review approve "New guide"', ADMIN)).refusal).toBe("review.claimed");
    await putRight();
    w.clock.forward(21 * MINUTE);
    expect((await w.say('review approve "New guide"', ADMIN)).refusal).toBeUndefined();
  });
});

it("what a right clock began is left as it is", async () => {
  await w.say("me link");
  await w.say("membership invite days:3", ADMIN);
  const all = () => w.db(async (db) => [await db.linkCode.findMany(), await db.invitationCode.findMany()]);
  const before = await all();
  w.clock.forward(5 * MINUTE);
  await putRight();
  expect(await all()).toEqual(before);
});

it("what a right clock began is left as it is where the clock is wrong for a moment: nobody is erased for that", async () => {
  await w.say("me erase sure:yes really:yes");
  await w.say("membership invite days:3", ADMIN);
  const all = () =>
    w.db(async (db) => [
      (await db.person.findFirstOrThrow({ where: { name: "The member" } })).eraseAt,
      await db.invitationCode.findMany(),
    ]);
  const before = await all();
  expect(before[0]).toEqual(inHours(14 * 24));
  const ranBefore = w.clock.now().getTime() - HOUR;
  set(-YEAR);
  await putRight(ranBefore);
  set(0);
  expect(await all()).toEqual(before);
  expect(await eraseDue(w)).toBe(0);
});

it("everything that expires is declared by whoever keeps it, with columns that there are", async () => {
  const kept = declared(CATALOGUE, "expiring").flat();
  const columns = await w.store.system(
    (db) =>
      db.$queryRaw<{ at: string }[]>`select table_name || '.' || column_name as at from information_schema.columns
      where table_schema = 'public' and data_type like 'timestamp%'`,
  );
  const there = new Set(columns.map(({ at }) => at));
  const named = kept.flatMap(({ table, moment, lasts }) => [moment, ...(typeof lasts === "string" ? [lasts] : [])].map((one) => `${table}.${one}`)); // biome-ignore format: one line
  expect(named.filter((one) => !there.has(one))).toEqual([]);
  const ends = [...there].filter((one) => /\.(?:expires_at|erase_at|claimed_until|offered_until)$/u.test(one));
  expect(ends.filter((one) => !named.includes(one))).toEqual([]);
});
