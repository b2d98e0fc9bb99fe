import type { Context } from "../../kernel/commands/command.ts";
import type { Concern } from "./subject.ts";

type At = Pick<Context, "db"> & { readonly community: { readonly id: string } };

/** What a moderator says that they know; undefined where they said nothing. */
export async function interestOf({ db, community }: At, person: string | undefined): Promise<Concern | undefined> {
  if (person === undefined) return undefined;
  const which = { communityId: community.id, personId: person };
  return (await db.reviewInterest.findUnique({ where: { communityId_personId: which } })) ?? undefined;
}

/** Keeps what a moderator says that they know; nothing is kept of whoever knows of everything alike. */
export async function keepInterest({ db, community }: At, person: string, knows: Concern): Promise<void> {
  const which = { communityId: community.id, personId: person };
  const { topics, countries } = knows;
  if (topics.length + countries.length === 0) {
    await db.reviewInterest.deleteMany({ where: which });
    return;
  }
  const data = { topics: [...topics], countries: [...countries] };
  await db.reviewInterest.upsert({
    where: { communityId_personId: which },
    create: { ...which, ...data },
    update: data,
  });
}

/** Whether something is about what somebody knows. */
export const knows = (interest: Concern | undefined, about: Concern | undefined): boolean =>
  interest !== undefined &&
  about !== undefined &&
  (about.topics.some((topic) => interest.topics.includes(topic)) ||
    about.countries.some((country) => interest.countries.includes(country)));

/** Has one person know what another who is the same knew; both, where both said something. */
export async function joinInterests(at: At, remaining: string, joined: string): Promise<void> {
  const { db, community } = at;
  const [own, other] = [await interestOf(at, remaining), await interestOf(at, joined)];
  if (!other) return;
  if (own) {
    const topics = [...new Set([...own.topics, ...other.topics])];
    const countries = [...new Set([...own.countries, ...other.countries])];
    await keepInterest(at, remaining, { topics, countries });
    await db.reviewInterest.deleteMany({ where: { communityId: community.id, personId: joined } });
    return;
  }
  await db.reviewInterest.updateMany({
    where: { communityId: community.id, personId: joined },
    data: { personId: remaining },
  });
}
