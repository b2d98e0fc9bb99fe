import { createHash } from "node:crypto";
import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { Db } from "../store/store.ts";

/** What the first link of a community's chain names as its predecessor. */
export const CHAIN_START = "0".repeat(64);

interface Link {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
  readonly previous: string;
}

/** SHA-256 over a link's facts in a fixed order, its detail with sorted keys (jsonb does not keep their order). */
export function linkHash(community: string, link: Link): string {
  const facts = [
    community,
    link.seq,
    link.at.toISOString(),
    link.actorId,
    link.action,
    link.subject,
    sorted(link.detail),
    link.previous,
  ];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

/** Appends to the community's chain; call it last in a transaction, because others wait for its end from here on. */
export async function appendAudit(
  db: Db,
  community: string,
  actorId: string | undefined,
  at: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const [head] = await db.$queryRaw<
    Pick<Link & { hash: string }, "seq" | "hash">[]
  >`select seq, hash from audit_end(${community})`;
  let seq = head?.seq ?? 0;
  let previous = head?.hash ?? CHAIN_START;
  const data = entries.map((entry) => {
    seq += 1;
    const link = {
      seq,
      at,
      actorId: actorId ?? null,
      action: entry.action,
      subject: entry.subject,
      detail: { ...entry.detail },
      previous,
    };
    previous = linkHash(community, link);
    return { communityId: community, ...link, hash: previous };
  });
  await db.audit.createMany({ data });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
