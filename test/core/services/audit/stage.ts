import type { AuditEntry } from "../../../../src/core/kernel/ports/audit-entry.ts";
import type { Seal } from "../../../../src/core/kernel/ports/seal.ts";
import { appendAudit } from "../../../../src/core/services/audit/audit.ts";
import { type ChainVerdict, verifyAudit } from "../../../../src/core/services/audit/verify.ts";
import { linkHash } from "../../../../src/core/services/audit/chain/link.ts";
import type { CommunityDb, Store } from "../../../../src/core/services/store/store.ts";
import { sealOn } from "../../../support/seals.ts";
import { addCommunity, dropDatabase, freshStore, type stores } from "../../../support/store.ts";

export const NOW = new Date("2026-11-24T15:00:00.123Z");
export const DAY_MS = 86_400_000;

/** A store with the communities a and b, in each Ana, Bo and Cleo. */
export interface Stage {
  readonly store: Store;
  readonly db: <T>(work: (db: CommunityDb) => Promise<T>) => Promise<T>;
  /** Appends an entry to a's chain. */
  readonly append: (seal: Seal, entry: Partial<AuditEntry>, by?: string, at?: Date) => Promise<void>;
  verify(seal: Seal, noted?: ReadonlyMap<number, string>): Promise<ChainVerdict>;
  /** As somebody who owns the tables and knows no key. */
  tamper(...statements: readonly string[]): Promise<void>;
  /** Hashes a's links anew, from the first on, as somebody could who knows no key. */
  readonly rehash: () => Promise<void>;
  close(): Promise<void>;
}

/** Sets it. */
export async function stage(kind: (typeof stores)[number]): Promise<Stage> {
  const { store, url } = await freshStore(kind);
  for (const [id, slug] of [
    ["a", "alpha"],
    ["b", "beta"],
  ] as const) {
    await addCommunity(store, id, slug, NOW);
    await store.system((db) =>
      db.person.createMany({
        data: ["ana", "bo", "cleo"].map((person) => ({
          communityId: id,
          id: person,
          name: person,
          role: "member",
          createdAt: NOW,
        })),
      }),
    );
  }
  const db = <T>(work: (db: CommunityDb) => Promise<T>) => store.asCommunity("a", "maintenance", work);
  const tamper = (...statements: readonly string[]) =>
    store.system(async (all) => {
      await all.$executeRaw`alter table audit disable trigger audit_append_only`;
      for (const statement of statements) await all.$executeRawUnsafe(statement);
      await all.$executeRaw`alter table audit enable trigger audit_append_only`;
    });
  return {
    store,
    db,
    append: (seal, entry, by, at = NOW) =>
      db((own) => appendAudit({ db: own, seal }, "a", by, at, [{ action: "test", subject: "x:1", ...entry }])),
    verify: (seal, noted) => db((own) => verifyAudit({ db: own, seal }, "a", noted)),
    tamper,
    async rehash() {
      const links = await db((own) => own.audit.findMany({ where: { communityId: "a" }, orderBy: { seq: "asc" } }));
      let previous = links[0]?.previous ?? "";
      for (const [i, link] of links.entries()) {
        const hash = linkHash("a", { ...link, seq: i + 1, previous });
        await tamper(
          `update audit set seq = ${i + 1}, previous = '${previous}', hash = '${hash}', key_id = null, countersigned = null where community_id = 'a' and seq = ${link.seq}`,
        );
        previous = hash;
      }
    },
    async close() {
      await store.close();
      if (url !== undefined) await dropDatabase(url);
    },
  };
}

/** What an upgrade finds: n links that no key signed. */
export async function unsigned({ append, rehash }: Stage, n: number): Promise<void> {
  for (let i = 1; i <= n; i += 1) await append(sealOn(), { subject: `old:${i}` });
  await rehash();
}
