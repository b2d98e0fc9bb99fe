import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql, type Store } from "../../../src/core/services/store/store.ts";
import { type World, world } from "../../support/world.ts";
import { type OnPaper, PAPER, paperPlatform, readPaper } from "../child/paper.ts";

/** A database of its own, and how its server is reached by other processes. */
export interface Database {
  readonly store: Store;
  readonly url: string;
}

/** A community on a platform that outlives every crash, with people to whom things fall. */
export interface FollowScene {
  readonly w: World;
  readonly url: string;
  readonly folder: string;
  readonly paper: string;
  /** Accounts of those to whom things fall, and of who organises and who moderates. */
  readonly owners: readonly string[];
  readonly organiser: string;
  readonly moderator: string;
  readonly space: string;
  readonly channel: string;
  seen(): readonly OnPaper[];
  remove(): void;
}

/** One message a day that nobody asked for: the rest waits for the next morning. */
export const MESSAGES = 1;
const SPACE = "paper-space";
const ORGANISER = "organiser";
const MODERATOR = "moderator";

/** Sets the scene for so many owners. */
export async function followScene(on: Database, now: string, count: number): Promise<FollowScene> {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-follow-"));
  const paper = join(folder, "paper.jsonl");
  const w = await world({ now, on, transports: [paperPlatform(paper, () => w.clock.now())] });
  const owners = Array.from({ length: count }, (_, n) => `owner-${n + 1}`);
  const communityId = w.community;
  await w.db(async (db) => {
    await db.community.update({ where: { id: communityId }, data: { zone: "UTC", defaults: { messages: MESSAGES } } });
    await db.space.create({ data: { communityId, id: "paper-s", platform: PAPER, externalId: SPACE } });
    await db.channel.create({
      data: { communityId, id: "paper-c", spaceId: "paper-s", externalId: "room", name: "room" },
    });
    const people = [...owners, ORGANISER, MODERATOR].map((id) => ({
      id,
      name: id,
      role: id === MODERATOR ? id : "member",
    }));
    await db.person.createMany({ data: people.map((one) => ({ communityId, ...one, createdAt: new Date(now) })) });
    await db.handle.createMany({
      data: people.map(({ id }) => ({ communityId, platform: PAPER, externalId: id, personId: id, spaces: [SPACE] })),
    });
  });
  return {
    ...{ w, url: on.url, folder, paper, owners, organiser: ORGANISER, moderator: MODERATOR },
    ...{ space: SPACE, channel: "room" },
    seen: () => readPaper(paper),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** As when the leases of whoever died are over. */
export const endLeases = (store: Store): Promise<unknown> =>
  store.statement(
    sql`update delivery set lease_until = now() - interval '1 second' where lease_until is not null returning 1`,
  );
