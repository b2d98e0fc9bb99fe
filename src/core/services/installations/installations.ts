import type { PlatformName } from "../../kernel/access/target.ts";
import type { Seal } from "../../kernel/ports/seal.ts";
import { isFirst } from "../identity/seen.ts";
import type { LostWithKey } from "../store/lost-with-key.ts";
import type { SealedColumn } from "../store/sealed-column.ts";
import { sql, type Store } from "../store/store.ts";
import type { Clock } from "../../kernel/time/clock.ts";

/** What a platform handed over when the bot was installed, as the adapter's own JSON; tokens are in it, so it is sealed. */
export interface Installations {
  save(externalId: string, installation: string): Promise<void>;
  /** Undefined where the bot is not installed, or not any more. */
  find(externalId: string): Promise<string | undefined>;
  remove(externalId: string): Promise<void>;
  /** Whether nobody came first with this: of several replicas one is to do it. Remembered for a day (src/core/services/identity/retention-chore.ts). */
  first(what: string): Promise<boolean>;
  /** The workspaces and organisations in which it is installed. */
  all(): Promise<string[]>;
}

const placeOf = (platform: string, externalId: string) => ({
  community: "",
  table: "installation",
  row: `${platform} ${externalId}`,
  field: "sealed",
});

/** Where installations are kept. */
export const installationColumn: SealedColumn = {
  table: "installation",
  column: "sealed",
  key: ["platform", "external_id"],
  place: ({ platform = "", external_id: externalId = "" }) => placeOf(platform, externalId),
};

/** One platform's installations, in the store. */
export function installationsOf(
  platform: PlatformName,
  { store, seal, clock }: { readonly store: Store; readonly seal: Seal; readonly clock: Clock },
): Installations {
  const place = (externalId: string) => placeOf(platform, externalId);
  return {
    async save(externalId, installation) {
      const sealed = await seal.seal(installation, place(externalId));
      await store.statement(sql`
        insert into installation (platform, external_id, sealed, updated_at) values (${platform}, ${externalId}, ${sealed}, ${clock.now()})
        on conflict (platform, external_id) do update set sealed = excluded.sealed, updated_at = excluded.updated_at returning 1`);
    },
    async find(externalId) {
      const [row] = await store.statement<{ sealed: string }>(
        sql`select sealed from installation where platform = ${platform} and external_id = ${externalId}`,
      );
      return row ? seal.open(row.sealed, place(externalId)) : undefined;
    },
    async remove(externalId) {
      await store.statement(
        sql`delete from installation where platform = ${platform} and external_id = ${externalId} returning 1`,
      );
    },
    first: (what) => isFirst(store, `${platform} first: ${what}`, clock.now()),
    async all() {
      const rows = await store.statement<{ id: string }>(
        sql`select external_id as id from installation where platform = ${platform} order by 1`,
      );
      return rows.map((r) => r.id);
    },
  };
}

/** Installations: the platform hands each over again when the bot is installed anew. */
export const lostInstallations: LostWithKey = {
  told: {
    async count(store) {
      const [row] = await store.statement<{ count: number }>(sql`select count(*)::int as count from installation`);
      return row?.count ?? 0;
    },
    words: (t, count) => t("installations.lost-key", { count }),
  },
  forget: async (store) => void (await store.statement(sql`delete from installation returning 1`)),
};
