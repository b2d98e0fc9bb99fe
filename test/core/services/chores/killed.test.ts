import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { replicasOn } from "./replicas.ts";

test("a chore whose process is killed in the middle of it is done again once its lease is over, and nobody waits for it before", async () => {
  const w = await replicasOn("server");
  onTestFinished(() => w.close());
  const at = "2026-11-26T10:15:00Z";
  const child = spawn(process.execPath, ["--import", "tsx", "test/support/kill-chore-process.ts", w.url ?? "", at], {
    stdio: "inherit",
  });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
  w.set(at);
  await w.moment();
  w.forward(3 * 3_600_000);
  await w.moment();
  expect(w.begun).toEqual([]);
  expect((await w.state()).last?.outcome).toBe("running");
  await w.leaseOver();
  await w.moment();
  await w.moment();
  expect(w.begun).toEqual(["2026-11-26T13:15"]);
  expect(await w.state()).toMatchObject({ ok: 1, failed: 0, last: { outcome: "ok" } });
});
