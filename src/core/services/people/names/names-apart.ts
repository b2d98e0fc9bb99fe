import type { Context } from "../../../kernel/commands/command.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { groupBy } from "../../../kernel/values/group-by.ts";
import { accountIds } from "../own-accounts.ts";
import { known } from "../role-by-standing.ts";

type In = Pick<Context, "db" | "community" | "t" | "format" | "now">;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly looks: string | null;
  readonly country: string | null;
  readonly role: string;
  readonly createdAt: Date;
}

const SELECTED = { id: true, name: true, looks: true, country: true, role: true, createdAt: true } as const;

/**
 * What those people are called in a list, by id: whose name is also that of another of the list or of the community, or looks like it,
 * with country and role; where that is the same, too, since when they are here; and by their accounts where nothing else tells.
 */
export async function namesApart(at: In, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  for (const [one, others] of await withAlike(at, ids)) {
    const tells = others.length === 0 ? [] : [...factsOf(at, one, others), ...(await accountsWhere(at, one, others))];
    labels.set(one.id, tells.length === 0 ? one.name : `${one.name} (${tells.join(", ")})`);
  }
  return labels;
}

/** The accounts of those of them whom neither name nor country, role or day of coming tells from another, by id: for lists that say all of these. */
export async function accountsApart(at: In, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const accounts = new Map<string, readonly string[]>();
  for (const [one, others] of await withAlike(at, ids)) accounts.set(one.id, await accountsWhere(at, one, others));
  return accounts;
}

/** Which of those people have a name that is also that of another of them or of the community, or looks like it. */
export async function namedAlike(at: Pick<In, "db" | "community">, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await withAlike(at, ids)).filter(([, others]) => others.length > 0).map(([{ id }]) => id));
}

/** Those people, each with who is called alike. */
async function withAlike(
  { db, community: { id: communityId } }: Pick<In, "db" | "community">,
  ids: readonly string[],
): Promise<[Named, readonly Named[]][]> {
  const where = { communityId, id: { in: [...new Set(ids)] } };
  const people = await db.person.findMany({ where, select: SELECTED });
  const all = await db.person.findMany({
    where: {
      communityId,
      OR: [
        { looks: { in: people.flatMap(({ looks }) => looks ?? []) } },
        { name: { in: people.map(({ name }) => name) } },
      ],
      AND: { OR: [{ leftAt: null }, { id: where.id }] },
    },
    select: SELECTED,
  });
  const byName = groupBy(all, ({ name }) => fold(name));
  const byLooks = groupBy(all, ({ looks }) => looks);
  return people.map((one) => {
    const alike = [
      ...(byName.get(fold(one.name)) ?? []),
      ...(one.looks === null ? [] : (byLooks.get(one.looks) ?? [])),
    ];
    return [one, alike.filter(({ id }) => id !== one.id)];
  });
}

const plainFacts = ({ t, format }: In, { country, role }: Named): string =>
  [...(country === null ? [] : [format.country(country)]), t(`role.${known(role)}`)].join(", ");

const sinceWhen = ({ t, format, now }: In, { createdAt }: Named): string =>
  `${t("members.since")} ${format.moment(createdAt, "date", now)}`;

function factsOf(at: In, one: Named, others: readonly Named[]): string[] {
  const own = plainFacts(at, one);
  const like = others.filter((other) => plainFacts(at, other) === own);
  return like.length > 0 && like.some((other) => sinceWhen(at, other) !== sinceWhen(at, one))
    ? [own, sinceWhen(at, one)]
    : [own];
}

async function accountsWhere(at: In, one: Named, others: readonly Named[]): Promise<string[]> {
  const same = (other: Named) =>
    plainFacts(at, other) === plainFacts(at, one) && sinceWhen(at, other) === sinceWhen(at, one);
  return others.some(same) ? accountIds(at, one.id) : [];
}
