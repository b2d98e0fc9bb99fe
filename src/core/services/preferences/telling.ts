import type { Db } from "../store/store.ts";
import { endOfHours } from "./hours.ts";
import { preferencesFor } from "./own.ts";

/** When to tell somebody a thing that can wait: now or when their quiet hours end; or not at all. */
type Telling = { readonly kind: "at"; readonly at: Date } | { readonly kind: "never" };

/**
 * Whether and when something that needs nothing from a person is told them by direct message. What they must act on is
 * not asked of this: it is always told, at once. Whoever is told in channels only finds such things at home (their
 * suggestions, their meetings), because they are nobody else's business.
 */
export async function whenToTell(
  where: { readonly db: Db; readonly community: { readonly id: string } },
  personId: string,
  now: Date,
): Promise<Telling> {
  const { quiet, tell, zone } = await preferencesFor(where, personId);
  if (tell !== "direct") return { kind: "never" };
  const end = quiet === undefined ? undefined : endOfHours(quiet, now, zone);
  return { kind: "at", at: end ?? now };
}
