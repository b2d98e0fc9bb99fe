import type { Context } from "../../../kernel/commands/command.ts";
import type { Link, Person } from "../../store/rows.ts";
import { type Whole, writtenUnder } from "../../store/store.ts";
import { known } from "../role-by-standing.ts";
import type { Request } from "./find-request.ts";
import { limitAccounts } from "./limit-accounts.ts";
import { type BeforeLink, beforeSchema, undoneUntil } from "./link.ts";
import { mergePersons } from "./merge-persons.ts";
import { mergedRole } from "./merged-role.ts";
import { askAdministrators, tellAccount } from "./tell-link.ts";
import { whoRemains } from "./who-remains.ts";

/** What two became. */
export interface Joined {
  readonly person: Person;
  /** The role in which the accounts that joined act for now is less than the person's: administrators are asked. */
  readonly limited: boolean;
  /** How many administrators are there who can confirm it. */
  readonly administrators: number;
  readonly until: Date;
}

/**
 * Makes one person of the two of a request, as who made the code agreed to. The accounts that join act as a member at most until
 * an administrator confirms them; what came with them is noted, so that the two can be parted again.
 */
export async function joinPersons(context: Whole<Context>, { link, maker, asker }: Request): Promise<Joined> {
  const { db, community, now } = context;
  const key = { communityId_id: { communityId: community.id, id: link.id } };
  const { remaining, joined } = whoRemains(maker, asker);
  const before = { ...asTheyWere(remaining, joined) };
  const done: Link = await db.link.update({
    where: key,
    data: { state: "joined", personId: remaining.id, askerId: null, joinedAt: now, before },
  });
  await writtenUnder(db, link.id);
  const person = await mergePersons(context, remaining, joined);
  await writtenUnder(db, "");
  await db.handle.updateMany({
    where: { communityId: community.id, personId: person.id, linkId: null, ...(await cameBy(context, link.id)) },
    data: { linkId: link.id },
  });
  await limitAccounts(context, [person.id]);
  context.audit({
    action: "person.link",
    subject: `person:${person.id}`,
    detail: {
      link: link.id,
      joined: `person:${joined.id}`,
      from: [remaining.role, joined.role],
      to: known(person.role),
    },
  });
  // Whoever looks for the old id finds here what became of it.
  context.audit({
    action: "person.merge",
    subject: `person:${joined.id}`,
    detail: { merged_into: `person:${person.id}` },
  });
  await tellAccount(context, done, "joined", "asker");
  const limited = known(person.role) === "moderator" || known(person.role) === "admin";
  const administrators = limited ? await askAdministrators(context, done) : 0;
  return { person, limited, administrators, until: undoneUntil(now) };
}

function asTheyWere(remaining: Person, joined: Person): BeforeLink {
  return beforeSchema.parse({
    remaining: { ...roleOf(remaining), became: mergedRole(remaining, joined) },
    joined: {
      ...joined,
      ...roleOf(joined),
      namedAt: joined.namedAt?.toISOString() ?? null,
      createdAt: joined.createdAt.toISOString(),
    },
  });
}

const roleOf = ({ role, roleByHand }: Person) => ({ role: known(role), roleByHand });

/** Which accounts came by a link, as a condition. */
async function cameBy({ db, community }: Whole<Pick<Context, "db" | "community">>, linkId: string) {
  const parts = await db.linkPart.findMany({ where: { communityId: community.id, linkId, ofTable: "handle" } });
  const keys = parts.map(({ key }) => JSON.parse(key) as { platform: string; external_id: string });
  return { OR: keys.map(({ platform, external_id: externalId }) => ({ platform, externalId })) };
}
