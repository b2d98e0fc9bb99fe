import { codeHash } from "../../codes/code.ts";
import { HOUR_MS, TRIES_AN_HOUR } from "../../codes/tries.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { LinkCode, Person } from "../../store/rows.ts";
import { holdPersons } from "../receive.ts";
import type { Whole } from "../../store/store.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";

type In = Whole<Pick<Context, "db" | "community" | "now" | "caller">>;

/** Two persons who may become one, held until the end of the transaction: whoever made the code remains. */
export interface Pair {
  readonly remaining: Person;
  readonly joined: Person;
  /** What is kept of the code. */
  readonly hash: string;
}

/**
 * Finds whom a code links the caller's account with; else why there is nobody. A wrong code is counted, so the problem is
 * to be answered and not thrown, which would undo that.
 */
export async function findPair(context: In, code: string): Promise<Pair | Problem> {
  const { db, community, now } = context;
  const hash = codeHash(code);
  const { own, made } = await hold(context, hash);
  if (own === undefined) return problem("me.link.unknown");
  if (!(await mayTryLink(context, own))) return problem("me.link.tries", { tries: TRIES_AN_HOUR });
  // Also where the two became one just now, by another press or by the other's code.
  if (made?.personId === own) return problem("me.link.same");
  if (!made || made.usedAt || made.expiresAt <= now) {
    await noteWrongTry(context, own);
    return problem("me.link.wrong", { command: commandLine("me link") });
  }
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: [own, made.personId] }, leftAt: null },
  });
  const remaining = people.find((p) => p.id === made.personId);
  const joined = people.find((p) => p.id === own);
  return remaining && joined ? { remaining, joined, hash } : problem("me.link.gone");
}

/** The caller's person and the code as they are once both persons are held; either may have become another's while waiting. */
async function hold(context: In, hash: string): Promise<{ own?: string | undefined; made?: LinkCode | null }> {
  for (let held: string[] = []; ; ) {
    const [own, made] = [await ownPerson(context), await codeOf(context, hash)];
    const wanted = [own, made?.personId].filter((id) => id !== undefined);
    if (wanted.every((id) => held.includes(id))) return { own, made };
    await holdPersons(context, wanted);
    held = wanted;
  }
}

async function ownPerson({ db, community, caller }: In): Promise<string | undefined> {
  const key = { communityId: community.id, platform: caller.here.platform, externalId: caller.user };
  return (await db.handle.findUnique({ where: { communityId_platform_externalId: key }, select: { personId: true } }))
    ?.personId;
}

function codeOf({ db, community }: In, hash: string): Promise<LinkCode | null> {
  return db.linkCode.findUnique({ where: { communityId_hash: { communityId: community.id, hash } } });
}

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
