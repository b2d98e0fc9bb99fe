/** A worker of its own process that is killed in the middle of a chore. Run as: node --import tsx test/support/kill-chore-process.ts URL NOW. */
import { choresOf } from "../../src/core/services/chores/chores.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { fixedClock } from "../../src/core/kernel/time/clock.ts";
import { sealOn } from "./seals.ts";
import { countedIds } from "./store.ts";

const [, , url = "", now = ""] = process.argv;
const nothing = () => undefined;
const chore = { name: "quarter", cron: "15 * * * *", run: async () => void process.kill(process.pid, "SIGKILL") };
const parts = {
  store: openServer(url),
  clock: fixedClock(new Date(now)),
  ids: countedIds(),
  catalogue: { features: [] },
  seal: sealOn(),
  log: { info: nothing, warn: nothing, error: nothing },
  worker: "killed",
};
await choresOf([chore], parts).run(chore);
