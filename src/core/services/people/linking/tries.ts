import { HOUR_MS } from "../../../kernel/time/units.ts";
import { TRIES_AN_HOUR } from "../../codes/tries.ts";
import type { Context } from "../../../kernel/commands/command.ts";

type Trying = Pick<Context, "db" | "community" | "now">;

/** Whether a person who is held may try a link code: not after TRIES_AN_HOUR wrong ones within the hour. */
export async function mayTryLink({ db, community, now }: Trying, personId: string): Promise<boolean> {
  const row = await db.linkTry.findUnique({ where: { communityId_personId: { communityId: community.id, personId } } });
  return !row || row.tries < TRIES_AN_HOUR || isOver(row.since, now);
}

/** Notes a wrong code of a person who is held. The transaction must not be undone after it. */
export async function noteWrongTry({ db, community, now }: Trying, personId: string): Promise<void> {
  const where = { communityId_personId: { communityId: community.id, personId } };
  const row = await db.linkTry.findUnique({ where });
  const anew = { tries: 1, since: now };
  const more = row && !isOver(row.since, now) ? { tries: row.tries + 1 } : anew;
  await db.linkTry.upsert({ where, create: { communityId: community.id, personId, ...anew }, update: more });
}

const isOver = (since: Date, now: Date) => now.getTime() - since.getTime() >= HOUR_MS;
