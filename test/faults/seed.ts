import pg from "pg";
// All that the harness knows of the core: how there comes to be something to say.
import { randomBytes } from "node:crypto";
import { planNotice } from "../../src/core/services/delivery/notices/notice.ts";
import { problem } from "../../src/core/kernel/errors/errors.ts";
import { randomIds } from "../../src/core/kernel/values/ids.ts";
import { planAnnouncement } from "../../src/core/features/meetings/announce.ts";
import { scheduleMeeting } from "../../src/core/features/meetings/schedule-meeting.ts";
import { adapterOn } from "../../src/core/services/store/server.ts";
import { sql, storeOn } from "../../src/core/services/store/store.ts";

const COMMUNITY = "c1";
const MINUTE = 60_000;

/** A platform's space, and the people in it by their accounts. */
export interface SeededSpace {
  readonly platform: string;
  readonly space: string;
  readonly accounts: readonly string[];
}

/** A weekly meeting in UTC of which a channel, and whoever comes, is reminded so many minutes before. */
export interface SeededMeeting {
  readonly title: string;
  readonly platform: string;
  readonly space: string;
  readonly channel: string;
  readonly startsAt: number;
  readonly minutes: number;
  readonly lead: number;
  /** The account of whoever organises it. */
  readonly organiser: string;
  /** Accounts of those who said that they come, each time: they are reminded directly. */
  readonly coming: readonly string[];
}

/** A meeting in UTC, far ahead, that is announced in a channel at once. */
export interface SeededCard {
  readonly title: string;
  readonly platform: string;
  readonly space: string;
  readonly channel: string;
  readonly startsAt: number;
}

/** A sentence that names a title, to be said to an account directly at that moment. */
export interface SeededNotice {
  readonly title: string;
  readonly platform: string;
  readonly space: string;
  readonly account: string;
  readonly at: number;
}

/** Fills the store of a run. */
export interface Seeder {
  community(spaces: readonly SeededSpace[], now: number): Promise<void>;
  meetings(all: readonly SeededMeeting[], now: number): Promise<void>;
  notices(all: readonly SeededNotice[]): Promise<void>;
  /** The ids of their meetings. */
  cards(all: readonly SeededCard[], now: number): Promise<string[]>;
  /** An account says that they come. */
  answer(meeting: string, platform: string, account: string, now: number): Promise<void>;
  /** How much is due and not settled, or not written, which says when a run may end; what it came to is for the platforms to say. */
  open(now: number): Promise<number>;
  close(): Promise<void>;
}

/** A seeder for the database at that address. */
export function seeder(url: string): Seeder {
  // Without the product's limit to idle transactions: where a timer runs out early in faked time (stage.ts), only replicas are to suffer from it.
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => undefined);
  const store = storeOn("server", adapterOn(pool), () => pool.end());
  const ids = randomIds(randomBytes);
  const planning = (now: number) => ({ community: { id: COMMUNITY }, now: new Date(now), ids });
  return {
    community: (spaces, now) =>
      store.system(async (db) => {
        const createdAt = new Date(now);
        await db.community.create({
          data: { id: COMMUNITY, slug: "faults", name: "Faults", language: "en", zone: "UTC", demo: false, createdAt },
        });
        for (const { platform, space, accounts } of spaces) {
          await db.space.create({
            data: { communityId: COMMUNITY, id: `${platform}-space`, platform, externalId: space },
          });
          await db.person.createMany({
            data: accounts.map((a) => ({
              communityId: COMMUNITY,
              id: personOf(platform, a),
              name: a,
              role: "member",
              createdAt,
            })),
          });
          await db.handle.createMany({
            data: accounts.map((a) => ({
              communityId: COMMUNITY,
              platform,
              externalId: a,
              personId: personOf(platform, a),
              spaces: [space],
            })),
          });
        }
      }),
    meetings: (all, now) =>
      store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        for (const { title, platform, space, channel, startsAt, minutes, lead, organiser, coming } of all) {
          const startsLocal = new Date(startsAt).toISOString().slice(0, 16);
          const to = { platform, space, address: "channel", recipient: channel } as const;
          const place = { zone: "UTC", startsLocal, startsAt: new Date(startsAt), minutes };
          const who = { organiserId: personOf(platform, organiser), channel: to };
          const { id } = await scheduleMeeting(
            { db, ...planning(now) },
            { title, ...place, ...who, rule: "FREQ=WEEKLY", leads: [lead] },
          );
          const answer = {
            communityId: COMMUNITY,
            meetingId: id,
            occurrence: "",
            answer: "yes",
            answeredAt: new Date(now),
          };
          await db.rsvp.createMany({
            data: coming.map((account) => ({ ...answer, personId: personOf(platform, account) })),
          });
        }
      }),
    notices: (all) =>
      store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        for (const { title, platform, space, account, at } of all) {
          const words = problem("reminder.failed", { title, when: new Date(at + 24 * 60 * MINUTE) });
          const about = {
            person: personOf(platform, account),
            about: "meeting",
            subjectId: title,
            occurrence: "",
          } as const;
          if (!(await planNotice({ db, ...planning(at) }, { ...about, problem: words, near: { platform, space } })))
            throw new Error(`nobody is there to be told of ${title}`);
        }
      }),
    cards: (all, now) =>
      store.asCommunity(COMMUNITY, "maintenance", async (db) => {
        const made: string[] = [];
        for (const { title, platform, space, channel, startsAt } of all) {
          const startsLocal = new Date(startsAt).toISOString().slice(0, 16);
          const meeting = await scheduleMeeting(
            { db, ...planning(now) },
            {
              ...{ title, zone: "UTC", startsLocal, startsAt: new Date(startsAt), minutes: 60 },
              channel: { platform, space, address: "channel", recipient: channel },
            },
          );
          await planAnnouncement({ db, ...planning(now) }, meeting);
          made.push(meeting.id);
        }
        return made;
      }),
    answer: async (meeting, platform, account, now) =>
      void (await store.asCommunity(COMMUNITY, "maintenance", (db) =>
        db.rsvp.create({
          data: {
            ...{ communityId: COMMUNITY, meetingId: meeting, occurrence: "", personId: personOf(platform, account) },
            ...{ answer: "yes", answeredAt: new Date(now) },
          },
        }),
      )),
    async open(now) {
      const [row] = await store.statement<{ open: number }>(sql`
        select (select count(*) from delivery where state in ('planned', 'claimed', 'sending') and due_at <= ${new Date(now)})::int
          + (select count(*) from card where wanted <> written)::int + (select count(*) from card_change)::int as open`);
      return row?.open ?? 0;
    },
    close: () => store.close(),
  };
}

const personOf = (platform: string, account: string) => `${platform}-${account}`;
