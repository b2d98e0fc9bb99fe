import type { AuditEntry } from "../../kernel/ports/audit-entry.ts";
import type { Person } from "../store/rows.ts";
import type { Db } from "../store/store.ts";

/** Where and when people are received: a transaction of the community. */
export interface Reception {
  readonly db: Db;
  readonly community: { readonly id: string };
  readonly now: Date;
}

/** A person as they are now, and what is to be written into the audit log about it; nothing where nothing of weight changed. */
export interface Received {
  readonly person: Person;
  readonly entries: readonly AuditEntry[];
}
