import type { ChildProcess } from "node:child_process";

/** Has this process, a child, say when it is asked how much processor time it took. */
export function tellCpu(): void {
  process.on("message", (asked) => {
    if (asked === "cpu") process.send?.({ cpu: process.cpuUsage() });
  });
}

/** The processor time that a child took so far, in microseconds; less depends on what else the machine does than of the time on the clock. */
export function cpuOf(child: ChildProcess): Promise<number> {
  return new Promise((done) => {
    const heard = (said: { readonly cpu?: NodeJS.CpuUsage }) => {
      if (said.cpu === undefined) return;
      child.off("message", heard);
      done(said.cpu.user + said.cpu.system);
    };
    child.on("message", heard);
    child.send("cpu");
  });
}
