import { atLeast } from "../../../kernel/access/role.ts";
import type { Person } from "../../store/rows.ts";
import { known } from "../role-by-standing.ts";

/**
 * Of two who become one, who remains and who joins: the one in the higher role remains, else who made the code. So no account
 * of who remains rises by it, and those of who joins are limited until an administrator confirms them.
 */
export function whoRemains(
  maker: Person,
  asker: Person,
): { readonly remaining: Person; readonly joined: Person; readonly joins: "maker" | "asker" } {
  return atLeast(known(maker.role), known(asker.role))
    ? { remaining: maker, joined: asker, joins: "asker" }
    : { remaining: asker, joined: maker, joins: "maker" };
}
