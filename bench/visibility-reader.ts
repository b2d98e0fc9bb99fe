import type { Caller } from "../src/core/kernel/access/caller.ts";
import type { Context } from "../src/core/kernel/commands/command.ts";
import type { Role } from "../src/core/kernel/access/role.ts";
import { ceilingOf } from "../src/core/kernel/access/sharing.ts";
import type { Db, Store } from "../src/core/services/store/store.ts";
import type { Term } from "../src/core/services/taxonomy/taxonomy.ts";
import { CATALOGUE } from "../src/features.ts";
import type { Rapporteur } from "../src/app/assemble.ts";
import { formatter } from "../src/core/kernel/language/format.ts";
import { translator } from "../src/core/kernel/language/translate.ts";
import { NOW } from "./ledger-stage.ts";

/** The community that is read: the one that `opened` makes. */
export const COMMUNITY = {
  id: "c1",
  slug: "bench",
  name: "Community bench",
  language: "en",
  zone: "UTC",
  demo: true,
} as const;

/** One of the community's personas, asking in its console channel. */
export function persona(role: Role): Caller {
  return {
    personId: `${COMMUNITY.id}${role}`,
    name: `The ${role}`,
    role,
    language: "en",
    zone: "UTC",
    user: role,
    here: { platform: "console", space: COMMUNITY.slug, address: "channel", recipient: "general" },
    ceiling: ceilingOf(role),
    clearance: "green",
  };
}

/** Runs `work` in a transaction as a command of that caller gets one. */
export function readAs<T>(store: Store, { personId, role, ceiling }: Caller, work: (db: Db) => Promise<T>): Promise<T> {
  // Two products are held against each other, and the transactions of only one of them know who reads. That is the one
  // difference between them here, so its types are kept loose: this file compiles and runs with either.
  const loose = store as unknown as { readonly within: (community: string, ...rest: readonly unknown[]) => Promise<T> };
  return loose.within.length > 2
    ? loose.within(COMMUNITY.id, { kind: "person", personId, role, ceiling }, work)
    : loose.within(COMMUNITY.id, work);
}

/** What a command of that caller may use, but for the audit log, which reads leave as it is. */
export function contextOf({ ids, seal }: Rapporteur, caller: Caller, db: Db, terms: readonly Term[]): Context {
  return {
    db,
    caller,
    community: COMMUNITY,
    now: NOW,
    ids,
    seal,
    t: translator(caller.language),
    format: formatter(caller.language, caller.zone),
    terms: () => Promise.resolve(terms),
    catalogue: CATALOGUE,
    fileRoom: 0,
    prepared: {},
    audit: () => undefined,
    spend: async () => ({ last: false }),
    file: () => {
      throw new Error("no list makes a file");
    },
  };
}
