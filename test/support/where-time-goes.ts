import type { Reporter, TestModule } from "vitest/node";

/** Files that are named; all of them where the environment says so. */
const NAMED = process.env["WHERE_TIME_GOES"] === "all" ? Number.POSITIVE_INFINITY : 10;
const FEW = 10;

/** Says at the end of a run of many files which of them took longest, and for how much of that the processor was busy. */
export class WhereTimeGoes implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length <= FEW) return;
    const files = modules
      .map((module) => {
        const { collectDuration, duration } = module.diagnostic();
        return {
          name: module.relativeModuleId,
          elapsed: (collectDuration + duration) / 1_000,
          processor: module.meta().processor ?? 0,
        };
      })
      .sort((a, b) => b.elapsed - a.elapsed);
    const row = (elapsed: number, processor: number, name: string) =>
      console.log(`${elapsed.toFixed(1).padStart(10)}${processor.toFixed(1).padStart(11)}  ${name}`);
    console.log("\n   elapsed  processor  in seconds, the longest first");
    for (const { elapsed, processor, name } of files.slice(0, NAMED)) row(elapsed, processor, name);
    const sum = (of: (file: (typeof files)[number]) => number) => files.reduce((total, file) => total + of(file), 0);
    row(
      sum(({ elapsed }) => elapsed),
      sum(({ processor }) => processor),
      `all ${files.length} files, one after the other`,
    );
  }
}
