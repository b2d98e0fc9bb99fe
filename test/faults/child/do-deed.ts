import { randomBytes } from "node:crypto";
import { assemble } from "../../../src/app/assemble.ts";
import { following } from "../../../src/core/features/conclusions/chores/following-chore.ts";
import { fixedClock } from "../../../src/core/kernel/time/clock.ts";
import { randomIds } from "../../../src/core/kernel/values/ids.ts";
import { openServer } from "../../../src/core/services/store/server.ts";
import { sealOn } from "../../support/seals.ts";
import { STATEMENTS } from "./crash-points.ts";
import { followDatabase } from "./database-wire.ts";
import type { DeathPoint, DeedOrder } from "./deed.ts";
import { PAPER, paperPlatform } from "./paper.ts";
import { followWires } from "./wires.ts";

// The program of a process that does one thing and dies of it, as ordered: node do-deed.mjs '{"url": …}'.
const order = JSON.parse(process.argv[2] ?? "") as DeedOrder;
const { url, space, channel, now, paper, deed, at } = order;
const AUDIT = /\binsert into "?(public"?\.)?"?audit/i;
const COMMIT = /^\s*commit\b/i;

const die = (): void => void process.kill(process.pid, "SIGKILL");
function statement(text: string, when: Extract<DeathPoint, { statement: unknown }>["when"]): void {
  if ("said" in at || at.when !== when) return;
  if ((at.statement === "audit" ? AUDIT : STATEMENTS[at.statement]).test(text)) die();
}
followWires((port) => {
  if (port !== Number(new URL(url).port)) return undefined;
  const wire = followDatabase({
    rewrite: (text) => text,
    asked: (text) => statement(text, "asked"),
    answered(text, transaction) {
      statement(text, "answered");
      if (COMMIT.test(text)) for (const one of transaction.done) statement(one, "committed");
      else if (!transaction.open) statement(text, "committed");
    },
  });
  return { out: (bytes) => ({ bytes: wire.out(bytes).bytes }), in: (bytes) => wire.in(bytes) };
});

const store = openServer(url);
const clock = fixedClock(new Date(now));
const ids = randomIds(randomBytes);
const quiet = () => undefined;
const log = { info: quiet, warn: quiet, error: (facts: object, sentence: string) => console.error(sentence, facts) };
const transports = [paperPlatform(paper, () => clock.now(), "said" in at ? die : quiet)];
const parts = { store, clock, ids, seal: sealOn(), log, worker: `deed ${process.pid}` };
const product = assemble({ ...parts, transports, limitSettings: "off" });

if (deed.kind === "plan") await following.run({ ...parts, catalogue: product.catalogue });
else if (deed.kind === "say") await product.deliverDue();
else {
  const { id, as: user, path, values } = deed;
  const input = { kind: "values" as const, path, values: values as Record<string, string>, mode: "run" as const };
  const plan = await product.dispatch({ id, platform: PAPER, space, user, channel, input });
  if (plan.kind === "work") await plan.run();
  else console.error(`led to ${JSON.stringify(plan)}`);
}
console.error(`the point was not reached: ${JSON.stringify({ deed, at })}`);
process.exit(1);
