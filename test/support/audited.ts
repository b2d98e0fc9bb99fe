import type { Seal } from "../../src/core/kernel/ports/seal.ts";
import { peopleBehind } from "../../src/core/services/audit/persons/people-behind.ts";
import type { CommunityDb } from "../../src/core/services/store/store.ts";

/** An entry of the log, with everybody under their id. */
export interface Audited {
  readonly seq: number;
  readonly action: string;
  readonly actorId: string | null;
  readonly subject: string;
  readonly detail: unknown;
}

/** What stands in a community's log, oldest first, with everybody under their id, as it was handed in; of these actions only, where some are named. */
export async function audited(
  {
    community,
    seal,
    db,
  }: {
    readonly community: string;
    readonly seal: Seal;
    readonly db: <T>(work: (db: CommunityDb) => Promise<T>) => Promise<T>;
  },
  ...actions: readonly string[]
): Promise<readonly Audited[]> {
  return db(async (db) => {
    const rows = await db.audit.findMany({
      where: { communityId: community, ...(actions.length > 0 ? { action: { in: [...actions] } } : {}) },
      orderBy: { seq: "asc" },
    });
    const text = JSON.stringify(
      rows.map(({ seq, action, actorId, subject, detail }) => ({ seq, action, actorId, subject, detail })),
    );
    const people = await peopleBehind({ db, seal }, community, text.match(/(?<=[":])[0-9a-f]{32}(?=")/g) ?? []);
    return JSON.parse(text.replace(/(?<=[":])[0-9a-f]{32}(?=")/g, (name) => people.get(name) ?? name)) as Audited[];
  });
}
