import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { Features } from "../../../kernel/catalogue/feature.ts";
import type { Context } from "../../../kernel/commands/command.ts";
import type { Person } from "../../store/rows.ts";
import type { Whole } from "../../store/store.ts";
import { mergedRole } from "./merged-role.ts";

/** Where and when two persons become one. */
export type MergingPersons = Whole<Pick<Context, "db" | "now" | "ids" | "seal">> & {
  readonly community: { readonly id: string };
};

declare module "../../../kernel/catalogue/feature.ts" {
  interface Feature {
    /**
     * Makes what is its own name `remaining` where it names `joined`, who is merged into them and whose accounts are theirs
     * by then. test/core/services/people/merge-columns.test.ts finds what is forgotten.
     */
    readonly mergePersons?: (at: MergingPersons, remaining: string, joined: string) => Promise<void>;
  }
}

/**
 * Makes one person of two who are held: everything that names `joined` names `remaining` from now on, whose own choices
 * win, and `joined` is gone. Only the audit log keeps the old id. Returns the person as they are then.
 */
export async function mergePersons(
  at: MergingPersons & { readonly catalogue: Features },
  remaining: Person,
  joined: Person,
): Promise<Person> {
  const { db, community, now } = at;
  const communityId = community.id;
  const theirs = { communityId, personId: joined.id };
  await db.handle.updateMany({ where: theirs, data: { personId: remaining.id } });
  await db.linkCode.updateMany({ where: theirs, data: { personId: remaining.id } });
  // What either waits for is over: who still wants it asks the person that they are now.
  await db.link.updateMany({
    where: {
      communityId,
      state: "asked",
      OR: [joined.id, remaining.id].flatMap((id) => [{ personId: id }, { askerId: id }]),
    },
    data: { state: "void" },
  });
  await db.link.updateMany({ where: theirs, data: { personId: remaining.id } });
  await db.link.updateMany({ where: { communityId, askerId: joined.id }, data: { askerId: remaining.id } });
  for (const merge of declared(at.catalogue, "mergePersons")) await merge(at, remaining.id, joined.id);
  const person = await db.person.update({
    where: { communityId_id: { communityId, id: remaining.id } },
    data: {
      ...mergedRole(remaining, joined),
      // Who links accounts stays.
      eraseAt: null,
      // Whoever is suspended is not free by it.
      suspendedAt: remaining.suspendedAt ?? joined.suspendedAt,
      createdAt: remaining.createdAt < joined.createdAt ? remaining.createdAt : joined.createdAt,
    },
  });
  // Codes of either are used up by this; who presses again finds theirs, and that it is their own.
  await db.linkCode.updateMany({ where: { communityId, personId: remaining.id, usedAt: null }, data: { usedAt: now } });
  await db.person.delete({ where: { communityId_id: { communityId, id: joined.id } } });
  return person;
}
