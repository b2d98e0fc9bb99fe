import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { DerivedKey, Seal } from "../../kernel/ports/seal.ts";
import { type Db, sql } from "../store/store.ts";
import { type ChainEnd, chainEnd } from "./chain/chain-end.ts";
import { type Signing, signingAfter } from "./chain/chain-links.ts";
import { CHAIN_START, type Link, signed, type SignedLink } from "./chain/link.ts";
import { keptKey } from "./chain/retired-keys.ts";
import { personsIn, pseudonyms, renamed } from "./persons/with-pseudonyms.ts";

/** With what entries are appended. */
export interface Auditing {
  readonly db: Db;
  readonly seal: Seal;
}

/**
 * Appends to the community's chain, signed, with persons under their pseudonyms; call it last in a transaction, because others
 * wait for its end from here on. Throws where the chain is signed with a key by now that is not on the ring.
 */
export async function appendAudit(
  at: Auditing,
  community: string,
  actorId: string | undefined,
  now: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const ids = [...(actorId === undefined ? [] : [actorId]), ...personsIn(entries)];
  const end = await chainEnd(at.db, community, ids);
  const names = await pseudonyms(at, community, ids, end.named);
  const name = (id: string) => names.get(id) ?? id;
  const actor = actorId === undefined ? null : name(actorId);
  const facts = entries.map((entry) => ({ ...renamed(entry, name), action: entry.action, actorId: actor }));
  await append(at, { community, now, end }, facts);
}

/** Where the chain is not signed with the key that seals, has it say so; nothing otherwise. */
export async function keyChain(at: Auditing, community: string, now: Date): Promise<void> {
  const end = await chainEnd(at.db, community, []);
  await append(at, { community, now, end }, []);
}

type Facts = Pick<Link, "actorId" | "action" | "subject"> & { readonly detail: Readonly<Record<string, unknown>> };

async function append(
  { db, seal }: Auditing,
  { community, now, end }: { readonly community: string; readonly now: Date; readonly end: ChainEnd },
  facts: readonly Facts[],
): Promise<void> {
  const signing = signingAfter(end, seal);
  if (signing.before) await retire({ db, seal }, community, signing.before, now);
  const links: SignedLink[] = [];
  const add = (fact: Facts, before?: Signing["before"]) => {
    const last = links.at(-1);
    const place = { seq: (last?.seq ?? end.seq) + 1, previous: last?.hash ?? end.hash ?? CHAIN_START };
    links.push(signed(community, { ...fact, ...place, at: now }, signing.key, before));
  };
  if (signing.first) add({ actorId: null, subject: `community:${community}`, ...signing.first }, signing.before);
  for (const fact of facts) add(fact);
  // One statement for any number: a printed directory looks at thousands.
  if (links.length > 0)
    await db.$executeRaw(sql`
      insert into audit (community_id, seq, at, actor_id, action, subject, detail, previous, hash, key_id, countersigned)
      select ${community}, l.seq, l.at, l."actorId", l.action, l.subject, l.detail, l.previous, l.hash, l."keyId", l.countersigned
      from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) l(seq int, at timestamptz, "actorId" text, action text, subject text,
        detail jsonb, previous text, hash text, "keyId" text, countersigned text)`);
}

async function retire({ db, seal }: Auditing, community: string, key: DerivedKey, now: Date): Promise<void> {
  const sealed = await keptKey(seal, community, key);
  await db.$executeRaw(sql`select audit_retire(${community}, ${key.id}, ${sealed}, ${now}::timestamptz)`);
}
