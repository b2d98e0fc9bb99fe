import { z } from "zod";
import type { Context } from "../../../kernel/commands/command.ts";
import type { SealPlace } from "../../../kernel/ports/seal.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import { sql, type Store } from "../../../services/store/store.ts";
import { hasPrivate, onlyPrivate, openPrivate, type SealedColumns } from "../fields/private-fields.ts";
import type { ContactDetails } from "../contact.ts";
import { phonesSchema, storedPhone } from "../fields/phone.ts";
import { levelOf, PRIVATE_FIELDS, type PrivateField, reach, readVisibility } from "../fields/visibility.ts";
import { loadCard } from "../select-contacts.ts";

const partySchema = z.object({
  name: z.string(),
  post: z.string(),
  organisation: z.string(),
  country: z.string().nullable(),
  /** The contact whose fields these are. */
  contact: z.string().nullable(),
  /** Who they are here, where the two can write to each other: the id of the person. */
  person: z.string().exactOptional(),
  phones: phonesSchema,
  emails: z.array(z.string()),
  note: z.string().exactOptional(),
});

/** What one side of a request lets the other have. */
export type Party = z.output<typeof partySchema>;

const agreedSchema = z.object({ owner: partySchema, asker: partySchema });

/** What both sides of a request agreed on. */
export type Agreed = z.output<typeof agreedSchema>;

/** A contact with those of its private fields; undefined where the reader may not see it. */
export async function partyOf(
  at: Pick<Context, "db" | "community" | "seal" | "now">,
  contact: string,
  fields: readonly PrivateField[],
): Promise<Party | undefined> {
  const { community, seal } = at;
  const card = await loadCard(at, contact);
  if (!card) return undefined;
  const { name, post, organisation, country } = card;
  const opened = await openPrivate(seal, community.id, contact, onlyPrivate(card, isGiven(card, fields)));
  const { note, ...reached } = opened;
  return {
    ...{ name, post, organisation, country, contact },
    ...{ phones: [...reached.phones], emails: [...reached.emails], ...(note === undefined ? {} : { note }) },
  };
}

/** Whether a field is given where those are asked for: with a desk's number those of other kinds, as far as they are for no fewer than whoever asks. */
function isGiven(card: ContactDetails & SealedColumns, asked: readonly PrivateField[]) {
  const to = readVisibility(card.visibility);
  const isNumber = (field: PrivateField) => field === "phones" || field === "mobiles" || field === "always";
  const isFor = (field: PrivateField) => reach(levelOf(to, field)) >= reach("request");
  const numbers = PRIVATE_FIELDS.filter((field) => isNumber(field) && hasPrivate(card, field));
  // Where none is, whose they are decides about all.
  const given = numbers.some(isFor) ? numbers.filter(isFor) : numbers;
  return (field: PrivateField): boolean =>
    isNumber(field) ? asked.includes("phones") && given.includes(field) : asked.includes(field);
}

const place = (community: string, row: string): SealPlace => ({
  ...{ community, table: "contact_request", row, field: "sealed" },
});

/** Seals what was agreed, to its request. */
export function sealAgreed(
  { seal, community }: Pick<Context, "seal" | "community">,
  request: string,
  { owner, asker }: Agreed,
): Promise<string> {
  const stored = (party: Party) => ({ ...party, phones: party.phones.map(storedPhone) });
  return seal.seal(JSON.stringify({ owner: stored(owner), asker: stored(asker) }), place(community.id, request));
}

/** Opens it again. */
export async function openAgreed(
  { seal, community }: Pick<Context, "seal" | "community">,
  request: string,
  sealed: string,
): Promise<Agreed> {
  return agreedSchema.parse(JSON.parse(await seal.open(sealed, place(community.id, request))));
}

/** Where what was agreed is kept. */
export const agreedColumns: readonly SealedColumn[] = [
  {
    table: "contact_request",
    column: "sealed",
    key: ["community_id", "id"],
    place: ({ community_id: community = "", id = "" }) => place(community, id),
  },
];

/** Without the key nothing that was agreed can be opened. */
export async function forgetAgreed(store: Store): Promise<void> {
  await store.statement(sql`update contact_request set sealed = null where sealed is not null returning 1`);
}
