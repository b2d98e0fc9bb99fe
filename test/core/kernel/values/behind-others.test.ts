import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/** The nice values of this process's threads, the 19th of what stands there (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
const niceValues = (): Map<string, number> =>
  new Map(
    readdirSync("/proc/self/task").map((thread) => {
      const [, after = ""] = /.*\) (.*)/s.exec(readFileSync(join("/proc/self/task", thread, "stat"), "utf8")) ?? [];
      return [thread, Number(after.split(" ")[16])];
    }),
  );

test.skipIf(process.platform !== "linux")(
  "a thread that works behind others leaves the process as it is (skipped but on Linux, where alone threads have nice values)",
  async () => {
    const before = niceValues().get(String(process.pid)) ?? 0;
    const module = resolve("src/core/kernel/values/behind-others.ts");
    const worker = new Worker(
      `import { register } from "tsx/esm/api";
       import { parentPort } from "node:worker_threads";
       register();
       await import(${JSON.stringify(module)});
       parentPort.postMessage("there");
       setInterval(() => undefined, 1_000);`,
      { eval: true, execArgv: ["--input-type=module"] },
    );
    await once(worker, "message");
    const values = niceValues();
    await worker.terminate();
    expect(values.get(String(process.pid))).toBe(before);
    expect([...values.values()]).toContain(10);
  },
);
