import { z } from "zod";
import type { Seal } from "../../../kernel/ports/seal.ts";
import type { LostWithKey } from "../../../services/store/lost-with-key.ts";
import type { SealedColumn } from "../../../services/store/sealed-column.ts";
import type { SealedSample } from "../../../services/store/sealed-sample.ts";
import { sql, type Store } from "../../../services/store/store.ts";
import type { PrivateFields } from "../contact.ts";
import type { PrivateField } from "./visibility.ts";
import { phonesSchema, storedPhone } from "./phone.ts";

/** The columns in which a contact's private fields are kept; null where there is nothing to keep. */
export interface SealedColumns {
  readonly sealedEmails: string | null;
  readonly sealedPhones: string | null;
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
  const sealed = (field: string, text: string | undefined) =>
    text === undefined ? null : seal.seal(text, place(community, id, field));
  const texts = (values: readonly unknown[]) => (values.length === 0 ? undefined : JSON.stringify(values));
  return {
    sealedEmails: await sealed("emails", texts(emails)),
    sealedPhones: await sealed("phones", texts(phones.map(storedPhone))),
    sealedNote: await sealed("note", note),
  };
}

/** Opens a contact's private fields. Throws when one was changed, moved, or its key is missing. */
export async function openPrivate(
  seal: Seal,
  community: string,
  id: string,
  { sealedEmails, sealedPhones, sealedNote }: SealedColumns,
): Promise<PrivateFields> {
  const texts = async (field: string, sealed: string | null): Promise<unknown> =>
    sealed === null ? [] : JSON.parse(await seal.open(sealed, place(community, id, field)));
  return {
    emails: textsSchema.parse(await texts("emails", sealedEmails)),
    phones: phonesSchema.parse(await texts("phones", sealedPhones)),
    ...(sealedNote === null ? {} : { note: await seal.open(sealedNote, place(community, id, "note")) }),
  };
}

const COLUMNS = {
  emails: "sealedEmails",
  phones: "sealedPhones",
  note: "sealedNote",
} as const satisfies Readonly<Record<PrivateField, keyof SealedColumns>>;

/** Whether there is something in a private field. */
export const hasPrivate = (sealed: SealedColumns, field: PrivateField): boolean => sealed[COLUMNS[field]] !== null;

/** Those of the fields. */
export const onlyPrivate = (sealed: SealedColumns, which: (field: PrivateField) => boolean): SealedColumns => ({
  sealedEmails: which("emails") ? sealed.sealedEmails : null,
  sealedPhones: which("phones") ? sealed.sealedPhones : null,
  sealedNote: which("note") ? sealed.sealedNote : null,
});

/** Where private fields are kept. */
export const privateColumns: readonly SealedColumn[] = ["emails", "phones", "note"].map((field) => ({
  table: "contact",
  column: `sealed_${field}`,
  key: ["community_id", "id"],
  place: ({ community_id: community = "", id = "" }) => place(community, id, field),
}));

/** A private field of some contact. */
export async function sealedSample(store: Store): Promise<SealedSample | undefined> {
  const [row] = await store.statement<{ community: string; id: string; field: string; sealed: string }>(sql`
    select community_id as community, id, case when sealed_emails is not null then 'emails' when sealed_phones is not null then 'phones' else 'note' end as field,
      coalesce(sealed_emails, sealed_phones, sealed_note) as sealed
    from contact where coalesce(sealed_emails, sealed_phones, sealed_note) is not null order by community_id, id limit 1`);
  return row && { sealed: row.sealed, place: place(row.community, row.id, row.field) };
}

/** Private fields of contacts; the contacts themselves are no secret and stay. */
export const lostPrivate: LostWithKey = {
  told: {
    async count(store) {
      const [row] = await store.statement<{ count: number }>(
        sql`select count(*)::int as count from contact where coalesce(sealed_emails, sealed_phones, sealed_note) is not null`,
      );
      return row?.count ?? 0;
    },
    words: (t, count) => t("contact.lost-key", { count }),
  },
  async forget(store) {
    await store.statement(sql`
      update contact set sealed_emails = null, sealed_phones = null, sealed_note = null
      where coalesce(sealed_emails, sealed_phones, sealed_note) is not null returning 1`);
  },
};
