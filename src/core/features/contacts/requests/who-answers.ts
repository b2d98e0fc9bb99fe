import type { Context } from "../../../kernel/commands/command.ts";
import type { Target } from "../../../kernel/access/target.ts";
import { accountsOf } from "../../../services/delivery/planning/accounts.ts";
import type { Whole } from "../../../services/store/store.ts";

/** Who answers for a contact: its person, where they are here and can be told; undefined where nobody can. */
export async function whoAnswers(
  { db, community, caller }: Whole<Pick<Context, "db" | "community" | "caller">>,
  person: string | null,
): Promise<{ readonly id: string; readonly to: Target } | undefined> {
  if (person === null) return undefined;
  const to = (await accountsOf({ db, community }, [person], { near: caller.here })).get(person);
  return to && { id: person, to };
}
