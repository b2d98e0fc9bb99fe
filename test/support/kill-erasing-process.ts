/** A worker of its own process that is killed while it erases somebody. Run as: node --import tsx test/support/kill-erasing-process.ts URL NOW. */
import { randomBytes } from "node:crypto";
import { randomIds } from "../../src/core/kernel/values/ids.ts";
import { eraseDue } from "../../src/core/services/privacy/erasing/erase-due.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { fixedClock } from "../../src/core/kernel/time/clock.ts";
import { CATALOGUE } from "../../src/features.ts";
import { sealOn } from "./seals.ts";

const [, , url = "", now = ""] = process.argv;
// After the others have done their part, before the transaction ends.
const killed = { name: "killed", erasePerson: () => Promise.resolve(void process.kill(process.pid, "SIGKILL")) };
await eraseDue({
  store: openServer(url),
  clock: fixedClock(new Date(now)),
  catalogue: { features: [...CATALOGUE.features, killed] },
  seal: sealOn(),
  ids: randomIds(randomBytes),
});
