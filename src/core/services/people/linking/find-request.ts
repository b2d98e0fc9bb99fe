import type { Context } from "../../../kernel/commands/command.ts";
import { type Problem, problem } from "../../../kernel/errors/errors.ts";
import type { Handle, Link, Person } from "../../store/rows.ts";
import type { Whole } from "../../store/store.ts";
import { holdPersons } from "../receive.ts";
import { ownAccount } from "./find-pair.ts";
import { isJoined } from "./link.ts";

type In = Whole<Pick<Context, "db" | "community" | "now" | "caller">>;

/** A request that waits for the caller's answer, with both persons, who are held until the end of the transaction. */
export interface Request {
  readonly link: Link;
  readonly maker: Person;
  readonly asker: Person;
}

/** Finds a request by its id; else why the caller cannot answer it: it is not theirs, is over, or was answered. */
export async function findRequest(context: In, id: string): Promise<Request | Problem> {
  const { db, community, now } = context;
  const { account, link } = await hold(context, id);
  const own = account?.personId;
  if (account?.limited) return problem("me.link.limited");
  if (!link || own === undefined || link.personId !== own) return problem("me.link.over");
  if (isJoined(link)) return problem("me.link.same");
  if (link.state !== "asked" || link.expiresAt <= now) return problem("me.link.over");
  const people = await db.person.findMany({
    where: { communityId: community.id, id: { in: [own, link.askerId ?? ""] }, leftAt: null },
  });
  const maker = people.find((p) => p.id === own);
  const asker = people.find((p) => p.id === link.askerId);
  if (!maker || !asker || (await hasLeft(context, link))) return problem("me.link.gone");
  return { link, maker, asker };
}

/** The requests that wait for a person's answer, the oldest first. */
export function waitingRequests({ db, community, now }: Omit<In, "caller">, personId: string): Promise<Link[]> {
  return db.link.findMany({
    where: { communityId: community.id, personId, state: "asked", expiresAt: { gt: now } },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
}

/** The caller's account and the request as they are once all persons are held. */
async function hold(context: In, id: string): Promise<{ account: Handle | null; link: Link | null }> {
  const { db, community } = context;
  for (let held: string[] = []; ; ) {
    const account = await ownAccount(context);
    const link = await db.link.findUnique({ where: { communityId_id: { communityId: community.id, id } } });
    const wanted = [account?.personId, link?.personId, link?.askerId].filter((one) => typeof one === "string");
    if (wanted.every((one) => held.includes(one))) return { account, link };
    await holdPersons(context, wanted);
    held = wanted;
  }
}

/** Whether the account that asked has left meanwhile, whatever other accounts its person has. */
async function hasLeft({ db, community }: In, link: Link): Promise<boolean> {
  const handle = await db.handle.findUnique({
    where: {
      communityId_platform_externalId: {
        communityId: community.id,
        platform: link.askerPlatform,
        externalId: link.askerAccount,
      },
    },
  });
  return handle === null || handle.leftAt !== null || handle.personId !== link.askerId;
}
