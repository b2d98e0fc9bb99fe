/** A process of its own with the whole product, which does what it is told (another-process.ts). Forked with: URL NOW. */
import { randomBytes } from "node:crypto";
import { assemble } from "../../src/app/assemble.ts";
import { randomIds } from "../../src/core/kernel/values/ids.ts";
import { fixedClock } from "../../src/core/kernel/time/clock.ts";
import { eraseDue } from "../../src/core/services/privacy/erasing/erase-due.ts";
import { openServer } from "../../src/core/services/store/server.ts";
import { CATALOGUE } from "../../src/features.ts";
import type { Deed, Told } from "./another-process.ts";
import { sealOn } from "./seals.ts";

const [, , url = "", now = ""] = process.argv;
const tell = (told: Told) => process.send?.(told);
const note = (level: "warn" | "error") => (facts: object, sentence: string) =>
  tell({ kind: "logged", level, sentence, facts: JSON.stringify(facts, errorsSaid) });
const errorsSaid = (_key: string, value: unknown) => (value instanceof Error ? String(value.stack) : value);

const store = openServer(url);
const clock = fixedClock(new Date(now));
const seal = sealOn();
const ids = randomIds(randomBytes);
const log = { info: () => undefined, warn: note("warn"), error: note("error") };
const product = assemble({ store, clock, seal, log, ids, worker: "another", limitSettings: "off" });

async function done(deed: Deed): Promise<string | undefined> {
  if (deed.kind === "erase") return void (await eraseDue({ store, clock, catalogue: CATALOGUE, seal, ids }));
  const { input, who } = deed;
  const plan = await product.dispatch({ ...who, id: ids.next(), channel: "general", insist: true, input });
  return (plan.kind === "work" ? await plan.run() : plan.kind === "answer" ? plan.view : undefined)?.refusal;
}

process.on("message", ({ nth, deed }: { readonly nth: number; readonly deed: Deed }) => {
  done(deed).then(
    (refusal) => tell({ kind: "done", nth, ...(refusal === undefined ? {} : { refusal }) }),
    (error: unknown) => tell({ kind: "broken", nth, error: String(error) }),
  );
});
process.on("disconnect", () => void store.close());
tell({ kind: "ready" });
