import { declared } from "../../../kernel/catalogue/catalogue.ts";
import type { CommandScope } from "../../../kernel/commands/command.ts";
import { defined } from "../../../kernel/values/defined.ts";
import type { SaidOfThemselves } from "./said-of-themselves.ts";

/** What the caller said of themselves when they came; undefined where that is not kept. */
export async function saidOf(scope: CommandScope): Promise<SaidOfThemselves | undefined> {
  for (const one of declared(scope.catalogue, "saidOfThemselves")) {
    const said = await one(scope);
    if (said) return said;
  }
  return undefined;
}

/** What is known of the caller that their contact would say, as it is typed into its form. */
export async function knownOf(scope: CommandScope): Promise<Record<string, unknown>> {
  const { db, community, caller } = scope;
  const person = await db.person.findFirst({ where: { communityId: community.id, id: caller.personId ?? "" } });
  const said = await saidOf(scope);
  return defined({
    ...{ name: said?.name ?? caller.name, organisation: said?.organisation },
    country: person?.country ?? said?.country,
    languages: person?.language ?? caller.language,
    topics: person && person.topics.length > 0 ? person.topics.join(", ") : undefined,
    zone: person?.zone ?? undefined,
  });
}
