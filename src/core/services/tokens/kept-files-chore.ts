import type { Chore } from "../chores/chore.ts";
import { pruneKept } from "./kept.ts";

/** Forgets files and buttons' payloads that were kept long enough. */
export const keptFiles: Chore = {
  name: "kept-files",
  cron: "17 * * * *",
  async run({ store, clock }) {
    while ((await pruneKept(store, clock)) > 0);
  },
};
