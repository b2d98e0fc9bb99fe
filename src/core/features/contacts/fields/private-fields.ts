import { z } from "zod";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { LostWithKey } from "../../../services/store/lost-with-key.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import type { SealedSample } from "../../../services/store/sealed-sample.ts";
import { sql, type Store } from "../../../services/store/store.ts";
import type { PrivateFields } from "../contact.ts";
import { fieldOfPhone, phonesSchema, storedPhone } from "./phone.ts";
import { PRIVATE_FIELDS, type PrivateField } from "./visibility.ts";

/** The columns in which a contact's private fields are kept; null where there is nothing to keep. */
export interface SealedColumns {
  readonly sealedEmails: string | null;
  readonly sealedPhones: string | null;
  readonly sealedMobiles: string | null;
  readonly sealedAlways: string | null;
  readonly sealedNote: string | null;
}

const textsSchema = z.array(z.string());
const place = (community: string, row: string, field: string) => ({ community, table: "contact", row, field });

/** Seals a contact's private fields, each to its own row and field. */
export async function sealPrivate(
  seal: Seal,
  community: string,
  id: string,
  { emails, phones, note }: PrivateFields,
): Promise<SealedColumns> {
  const sealed = (field: PrivateField, text: string | undefined) =>
    text === undefined ? null : seal.seal(text, place(community, id, field));
  const texts = (values: readonly unknown[]) => (values.length === 0 ? undefined : JSON.stringify(values));
  const numbers = (field: PrivateField) =>
    sealed(field, texts(phones.filter((one) => fieldOfPhone(one) === field).map(storedPhone)));
  return {
    sealedEmails: await sealed("emails", texts(emails)),
    sealedPhones: await numbers("phones"),
    sealedMobiles: await numbers("mobiles"),
    sealedAlways: await numbers("always"),
    sealedNote: await sealed("note", note),
  };
}

/** Opens a contact's private fields. Throws when one was changed, moved, or its key is missing. */
export async function openPrivate(
  seal: Seal,
  community: string,
  id: string,
  sealed: SealedColumns,
): Promise<PrivateFields> {
  const texts = async (field: PrivateField): Promise<unknown> => {
    const column = sealed[COLUMNS[field]];
    return column === null ? [] : JSON.parse(await seal.open(column, place(community, id, field)));
  };
  const { sealedNote } = sealed;
  return {
    emails: textsSchema.parse(await texts("emails")),
    // Those that were kept before kinds had fields of their own stand together.
    phones: [
      ...phonesSchema.parse(await texts("phones")),
      ...phonesSchema.parse(await texts("mobiles")),
      ...phonesSchema.parse(await texts("always")),
    ],
    ...(sealedNote === null ? {} : { note: await seal.open(sealedNote, place(community, id, "note")) }),
  };
}

const COLUMNS = {
  emails: "sealedEmails",
  phones: "sealedPhones",
  mobiles: "sealedMobiles",
  always: "sealedAlways",
  note: "sealedNote",
} as const satisfies Readonly<Record<PrivateField, keyof SealedColumns>>;

/** Whether there is something in a private field. */
export const hasPrivate = (sealed: SealedColumns, field: PrivateField): boolean => sealed[COLUMNS[field]] !== null;

/** Those of the fields. */
export const onlyPrivate = (sealed: SealedColumns, which: (field: PrivateField) => boolean): SealedColumns => ({
  sealedEmails: which("emails") ? sealed.sealedEmails : null,
  sealedPhones: which("phones") ? sealed.sealedPhones : null,
  sealedMobiles: which("mobiles") ? sealed.sealedMobiles : null,
  sealedAlways: which("always") ? sealed.sealedAlways : null,
  sealedNote: which("note") ? sealed.sealedNote : null,
});

/** None of them. */
export const NOTHING_SEALED: SealedColumns = {
  ...{ sealedEmails: null, sealedPhones: null, sealedMobiles: null, sealedAlways: null, sealedNote: null },
};

/** The columns of the contact `c`, to be read as they are called here. */
export const SEALED = sql`c.sealed_emails as "sealedEmails", c.sealed_phones as "sealedPhones", c.sealed_mobiles as "sealedMobiles",
  c.sealed_always as "sealedAlways", c.sealed_note as "sealedNote"`;

/** Where private fields are kept. */
export const privateColumns: readonly SealedColumn[] = PRIVATE_FIELDS.map((field) => ({
  table: "contact",
  column: `sealed_${field}`,
  key: ["community_id", "id"],
  place: ({ community_id: community = "", id = "" }) => place(community, id, field),
}));

const ANY = sql`coalesce(sealed_emails, sealed_phones, sealed_mobiles, sealed_always, sealed_note)`;

/** A private field of some contact. */
export async function sealedSample(store: Store): Promise<SealedSample | undefined> {
  const [row] = await store.statement<{ community: string; id: string; field: string; sealed: string }>(sql`
    select community_id as community, id, case when sealed_emails is not null then 'emails' when sealed_phones is not null then 'phones'
      when sealed_mobiles is not null then 'mobiles' when sealed_always is not null then 'always' else 'note' end as field, ${ANY} as sealed
    from contact where ${ANY} is not null order by community_id, id limit 1`);
  return row && { sealed: row.sealed, place: place(row.community, row.id, row.field) };
}

/** Private fields of contacts; the contacts themselves are no secret and stay. */
export const lostPrivate: LostWithKey = {
  told: {
    async count(store) {
      const [row] = await store.statement<{ count: number }>(
        sql`select count(*)::int as count from contact where ${ANY} is not null`,
      );
      return row?.count ?? 0;
    },
    words: (t, count) => t("contact.lost-key", { count }),
  },
  async forget(store) {
    await store.statement(sql`
      update contact set sealed_emails = null, sealed_phones = null, sealed_mobiles = null, sealed_always = null, sealed_note = null
      where ${ANY} is not null returning 1`);
  },
};
