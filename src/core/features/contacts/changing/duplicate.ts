import type { CommandScope } from "../../../kernel/commands/command.ts";
import { fold } from "../../../kernel/text/fold.ts";
import { joinSql, sql } from "../../../services/store/store.ts";
import { emailAddress, phoneAddress } from "../addresses/address.ts";
import { addressDigest, readingKeys } from "../addresses/digests.ts";
import { STANDS_IN } from "../addresses/stands-in.ts";
import { accessTo, levelOf, type PrivateField, readVisibility } from "../fields/visibility.ts";
import type { OpenedContact } from "./patch.ts";

/** A contact that may be the one that is given, and why: the same words of the name, or an address that nobody else has. */
export interface ContactDuplicate {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly post: string;
  readonly country: string;
  readonly why: "name" | "emails" | "phones";
}

/** What is known of somebody who may be in the directory. */
export interface GivenPerson {
  readonly name: string;
  readonly country: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** The same of a contact that is given as it is to be kept. */
export const personIn = ({ whole: { name, country }, fields: { emails, phones } }: OpenedContact): GivenPerson => ({
  ...{ name, country, emails },
  phones: phones.map(({ number }) => number),
});

interface Holder extends ContactDuplicate {
  readonly why: "emails" | "phones";
  readonly field: PrivateField;
  readonly visibility: unknown;
  readonly person: string | null;
}

type At = Pick<CommandScope, "db" | "caller" | "community" | "seal">;

/** Among which contacts one looks: all of them but one by its id, or those that are nobody's. */
interface Among {
  readonly except?: string;
  readonly nobodys?: true;
}

/** A contact that is probably the same, as far as the caller may see it and its addresses; undefined where there is none. */
export const alikeContact = async (
  at: At,
  given: GivenPerson,
  among: Among = {},
): Promise<ContactDuplicate | undefined> =>
  (await ofThatName(at, given, among)) ?? (await atThatAddress(at, given, among));

const meant = ({ except = "", nobodys }: Among) =>
  sql`c.id <> ${except} and (c.person_id is null or ${nobodys !== true})`;

/** Of the same name, in whatever order and with commas or without; that of the same country first. */
async function ofThatName({ db, community }: At, { name, country }: GivenPerson, among: Among) {
  const words = fold(name)
    .split(/[\s,;]+/u)
    .filter((word) => word !== "")
    .sort();
  if (words.length === 0) return undefined;
  const [found] = await db.$queryRaw<ContactDuplicate[]>(sql`
    select c.id, c.name, c.organisation, c.post, c.country, 'name' as why from contact c
    where c.community_id = ${community.id} and ${meant(among)}
      and array(select w from unnest(regexp_split_to_array(c.folded, '[[:space:],;]+')) as w where w <> '' order by w collate "C")
        = ${words}::text[]
    order by c.country = ${country} desc, c.id limit 1`);
  return found;
}

/** Whose e-mail address or telephone number it is, where it is one contact's alone: switchboards are many people's. */
async function atThatAddress({ db, community, caller, seal }: At, given: GivenPerson, among: Among) {
  const addresses = [
    ...given.emails.map(emailAddress),
    ...given.phones.map((number) => phoneAddress(number, given.country)),
  ];
  if (addresses.length === 0) return undefined;
  const digests = readingKeys(seal).flatMap((key) =>
    addresses.map(({ field, exact }) => addressDigest(key, community.id, field, exact)),
  );
  const rows = await db.$queryRaw<Holder[]>(sql`
    select c.id, c.name, c.organisation, c.post, c.country, a.field as why, ${STANDS_IN} as field, c.visibility, c.person_id as person
    from contact_address a join contact c on c.community_id = a.community_id and c.id = a.contact_id
    where a.community_id = ${community.id} and a.digest in (${joinSql(digests)}) and ${meant(among)}
      and not exists (select from contact_address b where b.community_id = a.community_id and b.digest = a.digest
        and b.contact_id not in (a.contact_id, ${among.except ?? ""}))
    order by a.field, c.id`);
  return rows.find(
    (row) => accessTo(levelOf(readVisibility(row.visibility), row.field), caller, row.person) === "shown",
  );
}
