import type { Context } from "../../kernel/commands/command.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Person } from "../store/rows.ts";
import { sql } from "../store/store.ts";
import { known } from "./role-by-standing.ts";
import { mayGive } from "./set-role.ts";

/**
 * Suspends a person, or ends that: nothing works for whoever is suspended. Throws UserError where it is the caller, where the person's
 * role is above the caller's, where that is so already, and where nobody would be left to administer the community.
 */
export async function setSuspended(
  { db, community, caller, now, t }: Pick<Context, "db" | "community" | "caller" | "now" | "t">,
  id: string,
  suspended: boolean,
): Promise<Person> {
  const own = caller.personId;
  if (own === undefined) throw new Error("whoever may suspend is a person of the community");
  if (id === own) return refuse("person.suspend.self");
  // All administrators are held, in one order, so that two who suspend each other at once do not both succeed.
  await db.$queryRaw(
    sql`select id from person where community_id = ${community.id} and (id in (${id}, ${own}) or role = 'admin') order by id for update`,
  );
  const people = await db.person.findMany({
    where: {
      communityId: community.id,
      OR: [{ id: { in: [id, own] } }, { role: "admin", suspendedAt: null }],
      leftAt: null,
    },
  });
  const person = people.find((p) => p.id === id);
  const me = people.find((p) => p.id === own);
  if (!person) return refuse("person.role.gone");
  const role = known(person.role);
  if (me?.suspendedAt || !atLeast(mayGive(me, caller.moderatesBy), role))
    return refuse("person.role.over", { name: person.name, role: t(`role.${role}`) });
  if ((person.suspendedAt !== null) === suspended)
    return refuse(suspended ? "person.suspend.already" : "person.suspend.not", { name: person.name });
  const others = people.filter((p) => p.role === "admin" && p.id !== id);
  if (suspended && role === "admin" && others.length === 0) return refuse("person.role.last", { name: person.name });
  return db.person.update({
    where: { communityId_id: { communityId: community.id, id } },
    data: { suspendedAt: suspended ? now : null },
  });
}
