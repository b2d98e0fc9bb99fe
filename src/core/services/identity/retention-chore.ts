import type { Chore } from "../chores/chore.ts";
import { pruneSeen } from "./prune.ts";

/** Forgets the invocations that no platform repeats any more. */
export const retention: Chore = {
  name: "retention",
  cron: "7 * * * *",
  async run({ store, clock }) {
    while ((await pruneSeen(store, clock)) > 0);
  },
};
