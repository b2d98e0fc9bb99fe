import type { World } from "../../support/world.ts";

/** A contact around which something stands; `key` is its own. */
interface Center {
  readonly id: string;
  readonly key: string;
}

/** Kinds of the review queue that are about a contact, each with how its entry names the contact. */
const ENTRIES = {
  contact: ({ id }: Center) => id,
  "contact-stale": ({ id }: Center) => `${id}.2026-11-24`,
  "contact-joined": ({ id }: Center) => id,
  "contact-claim": ({ id }: Center) => `${id}.k`,
  "contact-duplicate": ({ id }: Center, other: Center) => `${id}.${other.id}`,
} as const;
const KINDS = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[];

/** Ids of the entries of the review queue about a contact. */
export const entriesOf = ({ key }: Pick<Center, "key">): readonly string[] =>
  KINDS.map((_, kind) => `entry${kind}${key}`);

/** The id of a conclusion that is theirs to do, and that everybody may read. */
export const deedOf = ({ key }: Pick<Center, "key">): string => `deed${key}`;

/** Puts each contact into the review queue, in every way in which it may be there, and gives each something to do: a conclusion that is for everybody. */
export async function fillAround(w: World, centers: readonly Center[]): Promise<void> {
  const now = w.clock.now();
  const { community: communityId } = w;
  const other = (n: number) => centers[(n + 1) % centers.length] ?? centers[0]!;
  await w.db(async (db) => {
    await db.contact.updateMany({ data: { staleAt: now } });
    await db.reviewItem.createMany({
      data: centers.flatMap((one, n) =>
        entriesOf(one).map((id, kind) => ({
          ...{ communityId, id, createdAt: now, submittedById: "c1owner" },
          subjectKind: KINDS[kind] ?? "contact",
          subjectId: ENTRIES[KINDS[kind] ?? "contact"](one, other(n)),
        })),
      ),
    });
    await db.conclusion.createMany({
      data: centers.map(({ key }) => ({
        ...{ communityId, id: deedOf({ key }), text: `Deed ${key} is to be done.`, language: "en", sharing: "clear" },
        ...{ kind: "action", topics: ["tracing"], concludedAt: now, createdAt: now },
      })),
    });
    await db.conclusionOwner.createMany({
      data: centers.map(({ id, key }) => ({ communityId, conclusionId: deedOf({ key }), number: 1, contactId: id })),
    });
  });
  for (const { id } of centers)
    await w.send(
      { kind: "values", path: "contact wrong", values: { contact: id, what: "Its number rings elsewhere" } },
      { as: "owner" },
    );
}
