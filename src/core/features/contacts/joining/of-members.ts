import type { Context } from "../../../kernel/commands/command.ts";
import { thingOf } from "../../../services/review/proposing/by-thing.ts";
import type { ReviewKind, Concern, DescribedSubject, DescribingSubjects } from "../../../services/review/subject.ts";
import { submittersOf } from "../../../services/review/submitting/own-entries.ts";
import type { Whole } from "../../../services/store/store.ts";

/** A contact about which somebody says in the queue that it is theirs. */
export interface OfMember {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly country: string;
  readonly personId: string | null;
  readonly verifiedAt: Date | null;
  readonly topics: readonly string[];
  /** Who says so. */
  readonly by: { readonly id: string; readonly name: string };
}

type At = Pick<DescribingSubjects | Whole<Context>, "db" | "community">;

/** Those contacts by the ids that entries of the queue name or begin with, also those into which such a one was merged; without what somebody said who was erased. */
export async function ofMembers(
  at: At,
  kind: ReviewKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfMember>> {
  const { db, community } = at;
  const submitters = await submittersOf(at, kind, ids);
  const things = ids.map(thingOf);
  const rows = await db.contact.findMany({
    where: { communityId: community.id, OR: [{ id: { in: things } }, { formerIds: { hasSome: things } }] },
    include: { topics: { select: { topicKey: true } } },
  });
  return new Map(
    ids.flatMap((id) => {
      const thing = thingOf(id);
      const row = rows.find((one) => one.id === thing) ?? rows.find(({ formerIds }) => formerIds.includes(thing));
      const by = submitters.get(id);
      return row && by ? [[id, { ...row, topics: row.topics.map(({ topicKey }) => topicKey), by }]] : [];
    }),
  );
}

/** What moderators know of them at a glance. */
export const describedAs = (
  { id, name, organisation, country, by }: OfMember,
  { format }: Pick<DescribingSubjects, "format">,
  asks: (by: string) => string,
): DescribedSubject => ({
  title: name,
  facts: [organisation, format.country(country)].filter((fact) => fact !== ""),
  asks: asks(by.name),
  show: { command: "contact show", input: { contact: id } },
});

/** What they are about. */
export const concernOf = ({ country, topics }: OfMember): Concern => ({ countries: [country], topics });
