import type { Context } from "../../../kernel/commands/command.ts";
import { UserError } from "../../../kernel/errors/errors.ts";
import { joinSql, sql } from "../../../services/store/store.ts";
import { accessTo, levelOf, type PrivateField, readVisibility } from "../fields/visibility.ts";
import { tellManyLooks } from "../tell-many-looks.ts";
import { emailAddress } from "./address.ts";
import { type TypedAddress, addressesIn } from "./addresses-in.ts";
import { addressDigest, readingKeys } from "./digests.ts";
import { STANDS_IN } from "./stands-in.ts";

/** The addresses of a question, and who has all of them among those whose addresses the caller may see. */
export interface MatchedAddresses {
  readonly addresses: readonly TypedAddress[];
  readonly contacts: readonly string[];
}

interface Row {
  readonly id: string;
  readonly field: PrivateField;
  readonly digest: string;
  readonly visibility: unknown;
  readonly person: string | null;
}

/**
 * Looks up who has the e-mail addresses and telephone numbers of a question; undefined where it has none. Each question that
 * has one takes of the caller's budget for private details, whether anybody has it or not, so that nobody finds out of many
 * who is in the directory; who is found was looked at, and that is recorded. Whoever may not see the field gets what nobody
 * has. Throws UserError where the budget is used up.
 */
export async function matchAddresses(context: Context, text: string): Promise<MatchedAddresses | undefined> {
  const typed = addressesIn(text);
  if (typed.length === 0) return undefined;
  const { over, last } = await context.spend("private");
  if (over) {
    if (typed.some(({ exact }) => exact !== undefined)) throw new UserError(over);
    return undefined;
  }
  if (last) await tellManyLooks(context);
  const found: ReadonlyMap<string, Row>[] = [];
  for (const one of typed) found.push(await holdersOf(context, one));
  // A number without its country's code that nobody has may be the number of anything.
  const known = typed.flatMap((one, at) => {
    const holders = found[at] ?? new Map<string, Row>();
    return one.exact !== undefined || holders.size > 0 ? [{ one, holders }] : [];
  });
  if (known.length === 0) return undefined;
  const [first, ...others] = known;
  const contacts = [...(first?.holders.keys() ?? [])].filter((id) => others.every(({ holders }) => holders.has(id)));
  for (const id of contacts) {
    // One's own is no look.
    if (known.some(({ holders }) => isOwn(holders.get(id), context))) continue;
    const fields = [...new Set(known.flatMap(({ holders }) => holders.get(id)?.field ?? []))];
    context.audit({ action: "contact.look", subject: `contact:${id}`, detail: { fields } });
  }
  return { addresses: known.map(({ one }) => one), contacts };
}

/**
 * Whose e-mail address that is, of those whose addresses the caller may see. Who is found was looked at, and that is recorded; it
 * is the caller's to take of the budget for private details.
 */
export async function holdersOfEmail(context: Context, email: string): Promise<string[]> {
  const { field, exact } = emailAddress(email);
  const holders = await holdersOf(context, { field, exact, national: [] });
  for (const id of holders.keys())
    context.audit({ action: "contact.look", subject: `contact:${id}`, detail: { fields: [field] } });
  return [...holders.keys()];
}

const isOwn = (row: Row | undefined, { caller }: Context): boolean =>
  row !== undefined && row.person !== null && row.person === caller.personId;

/** Who has an address, by id; nobody where it is a number without its country's code that several numbers end with. */
async function holdersOf(
  { db, community, caller, seal }: Context,
  { field, exact, national }: Pick<TypedAddress, "field" | "exact" | "national">,
): Promise<ReadonlyMap<string, Row>> {
  const keys = readingKeys(seal);
  const digests = (values: readonly string[]) =>
    joinSql(keys.flatMap((key) => values.map((value) => addressDigest(key, community.id, field, value))));
  const which =
    exact === undefined ? sql`a.national in (${digests(national)})` : sql`a.digest in (${digests([exact])})`;
  const rows = await db.$queryRaw<Row[]>(sql`
    select a.contact_id as id, ${STANDS_IN} as field, a.digest, c.visibility, c.person_id as person from contact_address a
    join contact c on c.community_id = a.community_id and c.id = a.contact_id
    where a.community_id = ${community.id} and ${which} order by c.folded, c.id`);
  const seen = rows.filter(
    (row) => accessTo(levelOf(readVisibility(row.visibility), row.field), caller, row.person) === "shown",
  );
  const isAmbiguous = exact === undefined && new Set(seen.map(({ digest }) => digest)).size > 1;
  return new Map(isAmbiguous ? [] : seen.map((row) => [row.id, row]));
}
