import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { reviewOf } from "../../../services/review/entries.ts";
import { sql } from "../../../services/store/store.ts";
import type { ResourceEntry } from "../resource.ts";

/** Whether the caller may change a resource: moderators, who suggested it as long as it waits, and who speaks for its country once it is published. */
export async function mayChange(
  context: Pick<Context, "db" | "community" | "caller">,
  { id, published, country, submittedById }: ResourceEntry,
): Promise<boolean> {
  const { db, caller } = context;
  if (atLeast(caller.role, "moderator")) return true;
  if (caller.personId === undefined || !atLeast(caller.role, "member")) return false;
  if (!published)
    return submittedById === caller.personId && (await reviewOf(context, "resource", id))?.decision === null;
  if (country === undefined) return false;
  const [row] = await db.$queryRaw<{ countries: string[] }[]>(
    sql`select rapporteur_speaks_for(${caller.personId}) as countries`,
  );
  return row?.countries.includes(country) === true;
}
