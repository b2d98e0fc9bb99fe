import { createHash } from "node:crypto";
import type { Application } from "../../../kernel/dispatch/application.ts";
import { appendAudit } from "../../audit/audit.ts";
import { type CommunityDb, sql } from "../../store/store.ts";
import type { EntryRow } from "./parallel.ts";

/** A dictionary to be stored. */
export interface NewDictionary {
  readonly name: string;
  readonly licence: string;
  readonly entries: readonly EntryRow[];
}

/** Where, when and with which ids. */
export interface SavingDictionary extends Pick<Application, "ids" | "seal"> {
  readonly db: CommunityDb;
  readonly community: string;
  readonly now: Date;
}

const AT_ONCE = 5_000;

/**
 * Stores a dictionary with its audit entry, in place of one of the same name. Returns whether anything changed: the same
 * entries again change nothing.
 */
export async function saveDictionary(
  { db, community, now, ids, seal }: SavingDictionary,
  { name, licence, entries }: NewDictionary,
  onProgress: (done: number) => void = () => undefined,
): Promise<boolean> {
  // The same file may be read in the other direction, or otherwise than an earlier version did.
  const sha256 = createHash("sha256").update(JSON.stringify(entries)).digest("hex");
  const before = await db.dictionary.findFirst({ where: { communityId: community, name } });
  if (before?.sha256 === sha256 && before.licence === licence) return false;
  if (before) await db.dictionary.delete({ where: { communityId_id: { communityId: community, id: before.id } } });
  const id = ids.next();
  await db.dictionary.create({ data: { communityId: community, id, name, licence, sha256, importedAt: now } });
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE);
    await db.$executeRaw(sql`
      insert into dictionary_entry (community_id, key, dictionary_id, language, said)
      select ${community}, e.key, ${id}, e.language, array(select jsonb_array_elements_text(e.said))
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) e(key text, language text, said jsonb)`);
    onProgress(at + some.length);
  }
  await appendAudit({ db, seal }, community, undefined, now, [
    { action: "dictionary.import", subject: `dictionary:${id}`, detail: { entries: entries.length } },
  ]);
  return true;
}

/** Takes a dictionary away; false where there is none of that name. */
export async function removeDictionary(
  { db, community, now, seal }: Omit<SavingDictionary, "ids">,
  name: string,
): Promise<boolean> {
  const found = await db.dictionary.findFirst({ where: { communityId: community, name } });
  if (!found) return false;
  await db.dictionary.delete({ where: { communityId_id: { communityId: community, id: found.id } } });
  await appendAudit({ db, seal }, community, undefined, now, [
    { action: "dictionary.remove", subject: `dictionary:${found.id}` },
  ]);
  return true;
}
