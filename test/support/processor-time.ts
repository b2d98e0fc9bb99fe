import { existsSync, readFileSync } from "node:fs";
import { afterAll, TestRunner } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** Seconds that a file kept the processor busy: in its worker, and in children of the worker's that have ended. */
    processor?: number;
  }
}

/** What Linux counts of a process (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html), in hundredths of a second. */
const COUNTED = "/proc/self/stat";

/** Seconds of processor time of this process so far; of its children that have ended as well, where the system says so. */
function processorTime(): number {
  if (!existsSync(COUNTED)) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  }
  // Before the last bracket stands the name, which may hold anything; utime, stime, cutime and cstime are the 12th to 15th after it.
  const [, after = ""] = /.*\) (.*)/s.exec(readFileSync(COUNTED, "utf8")) ?? [];
  const hundredths = after.split(" ").slice(11, 15).map(Number);
  return hundredths.reduce((sum, each) => sum + each, 0) / 100;
}

const before = processorTime();
const { file } = TestRunner.getCurrentSuite();
afterAll(() => {
  file.meta.processor = processorTime() - before;
});
