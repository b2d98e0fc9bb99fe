import type { Context } from "../../../kernel/commands/command.ts";
import { atLeast } from "../../../kernel/access/role.ts";
import { countriesOf } from "./correspondents.ts";

/** Of which countries the caller may say who is a point of contact: moderators of all, a national correspondent of theirs. */
export async function mayRecord(
  context: Pick<Context, "db" | "community" | "caller">,
): Promise<(country: string) => boolean> {
  if (atLeast(context.caller.role, "moderator")) return () => true;
  const own = await countriesOf(context, context.caller);
  return (country) => own.includes(country);
}
