import type { Config } from "../../app/config.ts";
import { makeDirectory } from "../../core/services/store/make-directory.ts";
import type { Store } from "../../core/services/store/store.ts";

/**
 * The store of the configuration as a back-up needs it: one that has no tables gets those of `last`, the newest migration of the back-up;
 * any other stays as it is. An embedded one must be held.
 */
export async function openedAsIs({ databaseUrl, data }: Config, last: string): Promise<Store> {
  if (databaseUrl === undefined) {
    await makeDirectory(data);
    const { openEmbedded } = await import("../../core/services/store/embedded.ts");
    return openEmbedded(data, undefined, { upTo: last, onlyNew: true });
  }
  const { hasHistory, migrateServer, openServer } = await import("../../core/services/store/server.ts");
  if (!(await hasHistory(databaseUrl))) await migrateServer(databaseUrl, last);
  return openServer(databaseUrl);
}

/** The same store, with every migration of this version. */
export async function migratedTo({ databaseUrl, data }: Config): Promise<Store> {
  if (databaseUrl === undefined) return (await import("../../core/services/store/embedded.ts")).openEmbedded(data);
  const { migrateServer, openServer } = await import("../../core/services/store/server.ts");
  await migrateServer(databaseUrl);
  return openServer(databaseUrl);
}
