import { codeHash } from "../../codes/code.ts";
import { TRIES_AN_HOUR } from "../../codes/tries.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { Handle, Link, LinkCode, Person } from "../../store/rows.ts";
import { holdPersons } from "../receive.ts";
import type { Whole } from "../../store/store.ts";
import { commandLine } from "../../../kernel/values/command-line.ts";
import type { LinkedAccount } from "./link.ts";
import { mayTryLink, noteWrongTry } from "./tries.ts";

type In = Whole<Pick<Context, "db" | "community" | "now" | "caller">>;

/** Two persons who may become one, held until the end of the transaction. */
export interface PersonPair {
  readonly maker: Person;
  readonly asker: Person;
  /** The account that made the code. */
  readonly made: LinkedAccount;
  /** What is kept of the code. */
  readonly hash: string;
  /** What the asker asked already with this code. */
  readonly asked?: Link;
}

/**
 * Finds whom a code lets the caller's account ask; else why there is nobody. A wrong code is counted, so the problem is to be
 * answered and not thrown, which would undo that.
 */
export async function findPair(context: In, code: string): Promise<PersonPair | Problem> {
  const { db, community } = context;
  const hash = codeHash(code);
  const { account: handle, made } = await hold(context, hash);
  const own = handle?.personId;
  if (own === undefined) return problem("me.link.unknown");
  if (handle?.limited) return problem("me.link.limited");
  if (!(await mayTryLink(context, own))) return problem("me.link.tries", { tries: TRIES_AN_HOUR });
  // Also where the two became one just now, by another press or by the other's code.
  if (made?.personId === own) return problem("me.link.same");
  const asked = made?.usedAt ? await askedWith(context, made, own) : undefined;
  const account = made && accountIn(made);
  if (!made || !account || !isGood(made, asked, context.now)) {
    await noteWrongTry(context, own);
    return problem("me.link.wrong", { command: commandLine("me link") });
  }
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: [own, made.personId] }, leftAt: null },
  });
  const maker = people.find((p) => p.id === made.personId);
  const asker = people.find((p) => p.id === own);
  if (!maker || !asker) return problem("me.link.gone");
  return { maker, asker, made: account, hash, ...(asked ? { asked } : {}) };
}

/** Who typed a code may press again as long as they wait; nobody else may. */
const isGood = (made: LinkCode, asked: Link | undefined, now: Date): boolean =>
  made.usedAt === null ? made.expiresAt > now : asked !== undefined;

function accountIn({ platform, space, account }: LinkCode): LinkedAccount | undefined {
  return platform === null || space === null || account === null ? undefined : { platform, space, account };
}

/** What the caller's account asked when it used that code, as long as it waits for an answer. */
async function askedWith(
  { db, community, caller, now }: In,
  made: LinkCode,
  askerId: string,
): Promise<Link | undefined> {
  const waiting = await db.link.findFirst({
    where: {
      communityId: community.id,
      personId: made.personId,
      askerId,
      askerPlatform: caller.here.platform,
      askerAccount: caller.user,
      state: "asked",
      askedAt: made.usedAt ?? now,
      expiresAt: { gt: now },
    },
  });
  return waiting ?? undefined;
}

/** The caller's account and the code as they are once both persons are held; either may have become another's while waiting. */
async function hold(context: In, hash: string): Promise<{ account: Handle | null; made: LinkCode | null }> {
  for (let held: string[] = []; ; ) {
    const [account, made] = [await ownAccount(context), await codeOf(context, hash)];
    const wanted = [account?.personId, made?.personId].filter((id) => id !== undefined);
    if (wanted.every((id) => held.includes(id))) return { account, made };
    await holdPersons(context, wanted);
    held = wanted;
  }
}

/** The caller's account as it is now; null for one that the community does not know. */
export function ownAccount({ db, community, caller }: In): Promise<Handle | null> {
  const key = { communityId: community.id, platform: caller.here.platform, externalId: caller.user };
  return db.handle.findUnique({ where: { communityId_platform_externalId: key } });
}

function codeOf({ db, community }: In, hash: string): Promise<LinkCode | null> {
  return db.linkCode.findUnique({ where: { communityId_hash: { communityId: community.id, hash } } });
}
