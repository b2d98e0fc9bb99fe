import type { AuditEntry } from "../../../kernel/ports/audit-entry.ts";
import type { Seal } from "../../../kernel/ports/seal.ts";
import { defined } from "../../../kernel/values/defined.ts";
import { type Db, sql } from "../../store/store.ts";
import { filed, filingKey } from "./filed-pseudonym.ts";
import { openerOf } from "./opened-names.ts";
import { type NamedPerson, type OpenedName, PERSON, sealName } from "./pseudonym.ts";

type Detail = NonNullable<AuditEntry["detail"]>;

/** The ids of all persons who stand in entries: "person:…" as a subject, or anywhere in a detail. */
export function personsIn(entries: readonly AuditEntry[]): string[] {
  const texts = entries.flatMap(({ subject, detail = {} }) => [subject, ...Object.values(detail).flat()]);
  return texts.flatMap((text) =>
    typeof text === "string" && text.startsWith(PERSON) ? [text.slice(PERSON.length)] : [],
  );
}

/** The entry with everybody in it under another name. */
export function renamed(entry: AuditEntry, name: (id: string) => string): { subject: string; detail: Detail } {
  const text = (value: string) => (value.startsWith(PERSON) ? `${PERSON}${name(value.slice(PERSON.length))}` : value);
  const one = (value: Detail[string]): Detail[string] =>
    typeof value === "string" ? text(value) : typeof value === "object" ? value.map(text) : value;
  return {
    subject: text(entry.subject),
    detail: Object.fromEntries(Object.entries(entry.detail ?? {}).map(([key, value]) => [key, one(value)])),
  };
}

/**
 * The pseudonyms of persons by their ids. Who has none yet is given one, and so is whose key is lost. Who is no person of the
 * community is called something that leads to nobody. Who is a person of their own again has their name back.
 */
export async function pseudonyms(
  { db, seal }: { readonly db: Db; readonly seal: Seal },
  community: string,
  ids: readonly string[],
  kept: readonly NamedPerson[],
): Promise<ReadonlyMap<string, string>> {
  const open = openerOf(seal);
  const opened = new Map<string, OpenedName>();
  for (const row of kept) {
    const name = await open(community, row);
    if (name) opened.set(row.named, name);
  }
  const changed = await Promise.all(
    [...new Set(ids)]
      .filter((id) => opened.get(id)?.person !== id)
      .map((id) => sealName(seal, community, { named: id, person: id, ...defined({ key: opened.get(id)?.key }) })),
  );
  if (changed.length > 0) await keepNames({ db, seal }, community, changed);
  return new Map(
    [...[...opened].map(([id, name]) => ({ named: id, ...name })), ...changed].map((n) => [n.named, n.pseudonym]),
  );
}

async function keepNames(
  { db, seal }: { readonly db: Db; readonly seal: Seal },
  community: string,
  names: readonly (NamedPerson & Pick<OpenedName, "pseudonym">)[],
): Promise<void> {
  const column = (name: keyof NamedPerson) => names.map((one) => one[name]);
  const digests = names.map(({ pseudonym }) => filed(seal, community, pseudonym).digest);
  await db.$executeRaw(
    sql`select audit_name(${community}, ${column("named")}::text[], ${column("sealed")}::text[], ${digests}::text[], ${filingKey(seal).id})`,
  );
}
