import type { Context } from "../../kernel/commands/command.ts";
import { atLeast } from "../../kernel/access/role.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Person } from "../store/rows.ts";
import { heldWithAdmins } from "./held-with-admins.ts";
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
  const held = await heldWithAdmins(db, community.id, [id, own]);
  const person = held.find(id);
  const me = held.find(own);
  if (!person || person.leftAt !== null) return refuse("person.role.gone");
  const role = known(person.role);
  if (me?.suspendedAt || !atLeast(mayGive(me, caller.moderatesBy), role))
    return refuse("person.role.over", { name: person.name, role: t(`role.${role}`) });
  if ((person.suspendedAt !== null) === suspended)
    return refuse(suspended ? "person.suspend.already" : "person.suspend.not", { name: person.name });
  if (suspended && held.isLastAdmin(person)) return refuse("person.role.last", { name: person.name });
  return db.person.update({
    where: { communityId_id: { communityId: community.id, id } },
    data: { suspendedAt: suspended ? now : null },
  });
}
