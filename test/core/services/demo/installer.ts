// Run as a process of its own, which the test kills: installs the demo community in the embedded store of the directory
// named by its argument, and writes a line for each step: first what it finds, at its end what is there.
import { CATALOGUE } from "../../../../src/features.ts";
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { readDemoFiles } from "../../../../src/core/services/demo/files.ts";
import { installDemo } from "../../../../src/core/services/demo/install.ts";
import { randomIds } from "../../../../src/core/kernel/values/ids.ts";
import { openEmbedded } from "../../../../src/core/services/store/embedded.ts";
import { sealWith } from "../../../../src/core/services/store/seal.ts";
import { fixedClock } from "../../../../src/core/kernel/time/clock.ts";

const store = await openEmbedded(process.argv[2]);
const say = (line: string) => writeSync(1, `${line}\n`);
const there = async () => {
  const counts = await store.system(async (db) => ({
    communities: await db.community.count(),
    persons: await db.person.count(),
    contacts: await db.contact.count(),
    conclusions: await db.conclusion.count(),
  }));
  return JSON.stringify(counts);
};
const services = {
  store,
  catalogue: CATALOGUE,
  clock: fixedClock(new Date("2026-11-24T15:00:00Z")),
  ids: randomIds(randomBytes),
  seal: sealWith(new Map([["k1", new Uint8Array(32).fill(7)]])),
};
say(await there());
await installDemo(services, readDemoFiles(), (_done, _total, phase) => say(phase));
say("done");
say(await there());
await store.close();
