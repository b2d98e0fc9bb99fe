import type { Context } from "../../kernel/commands/command.ts";
import { type FieldLook, looksAt } from "../../services/audit/looks.ts";
import type { LooksAsked, OwnLooks } from "../../services/privacy/own-looks.ts";
import { asCommunity } from "../../services/store/store.ts";

/** Who opened the private fields of contacts that are the caller's since then, the newest first; so many at most, and how many there are. Undefined where no contact is theirs. */
export async function ownLooks(context: Context, { since, most }: LooksAsked): Promise<OwnLooks | undefined> {
  const { personId } = context.caller;
  if (personId === undefined) return undefined;
  const found = await asCommunity(context, "looks", async (whole) => {
    const { db, community } = whole;
    const own = await db.contact.findMany({
      where: { communityId: community.id, personId },
      select: { id: true, formerIds: true },
    });
    if (own.length === 0) return undefined;
    return looksAt(
      whole,
      own.flatMap(({ id, formerIds }) => [id, ...formerIds]),
      { since, except: personId, most },
    );
  });
  if (!found) return undefined;
  const agencies = await agenciesOf(context, found.looks);
  const looks = found.looks.map((look) => {
    const agency = look.person === null ? undefined : agencies.get(look.person);
    return { ...look, ...(agency === undefined ? {} : { agency }) };
  });
  return { looks, total: found.total };
}

/** For whom each of them works, by their own contacts, as far as the reader may see these. */
async function agenciesOf(
  { db, community }: Context,
  looks: readonly FieldLook[],
): Promise<ReadonlyMap<string, string>> {
  const persons = [...new Set(looks.flatMap(({ person }) => person ?? []))];
  const contacts = await db.contact.findMany({
    where: { communityId: community.id, personId: { in: persons } },
    orderBy: { id: "asc" },
    select: { personId: true, organisation: true },
  });
  return new Map(
    contacts.flatMap(({ personId, organisation }) => (personId === null ? [] : [[personId, organisation]])),
  );
}
