import { DeliveryError, type Transport } from "../../../kernel/commands/transport.ts";
import type { Chore } from "../../../services/chores/chore.ts";
import { accountsIn, type CommunityPerson } from "../../../services/people/accounts-in.ts";
import { sql, type Store } from "../../../services/store/store.ts";
import { DAY_MS } from "../../../kernel/time/units.ts";

/** In so many days each is looked for once. */
const DAYS = 7;

/**
 * Looks whether those who answer for a country are still where they were, on platforms that say who left only when they are asked: points
 * of contact, their deputies and national correspondents, each once a week. Of who is not, that is noted, and told as usual.
 */
export const presence: Chore = {
  name: "presence",
  cron: "26 3 * * *",
  async run({ store, clock, transports = [] }) {
    const today = Math.floor(clock.now().getTime() / DAY_MS) % DAYS;
    const asking = transports.filter(({ present }) => present !== undefined);
    const people =
      asking.length === 0 ? [] : (await answering(store)).filter(({ person }) => shareOf(person) === today);
    for (const transport of asking) await lookFor(store, transport, people);
  },
};

/** Everybody who answers for a country, in all communities. */
function answering(store: Store): Promise<CommunityPerson[]> {
  return store.statement<CommunityPerson>(sql`
    select c.community_id as community, c.person_id as person from point_of_contact pc
      join contact c on c.community_id = pc.community_id and c.id in (pc.contact_id, pc.deputy_id) where c.person_id is not null
    union select community_id, person_id from correspondent order by 1, 2`);
}

/** On which day of seven somebody is looked for: the same each week, and about as many each day. */
const shareOf = (id: string): number =>
  Array.from(id).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % DAYS;

async function lookFor(
  store: Store,
  { name, present }: Pick<Transport, "name" | "present">,
  people: readonly CommunityPerson[],
): Promise<void> {
  for (const account of await accountsIn(store, name, people))
    try {
      await present?.(account);
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      // A platform that is away is asked again next week; a space that the bot was removed from says nothing of its people.
      if (error.failure.kind === "retry") return;
    }
}
