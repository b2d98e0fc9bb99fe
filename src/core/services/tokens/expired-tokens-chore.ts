import type { Chore } from "../chores/chore.ts";
import { pruneTokens } from "./token-store.ts";

/** Forgets files and buttons' payloads that were kept long enough. */
export const keptFiles: Chore = {
  name: "kept-files",
  cron: "17 * * * *",
  async run({ store, clock }) {
    while ((await pruneTokens(store, clock)) > 0);
  },
};
