import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Where Debian's package "faketime" has it.
const LIBRARIES = "/usr/lib";

/** Whether processes can be made to see another time of day. */
export const canFakeTime = library(true) !== undefined;

/** The library that does it; undefined where it is not installed. */
function library(threads: boolean): string | undefined {
  const name = threads ? "libfaketimeMT.so.1" : "libfaketime.so.1";
  const folders = existsSync(LIBRARIES) ? readdirSync(LIBRARIES) : [];
  return folders.map((folder) => join(LIBRARIES, folder, "faketime", name)).find((path) => existsSync(path));
}

/** Said where it cannot be done. */
export const NO_FAKE_TIME =
  "The faults cannot be tried here: processes cannot be shown another time of day. Install the package faketime.";

/** One process's time of day, as an environment and a way to set it while the process runs. */
export interface FakeClock {
  readonly settings: Readonly<Record<string, string>>;
  /** Sets it so many milliseconds off the time of the run. */
  set(ms: number): void;
  readonly off: number;
}

/** The time of a run, which everybody in it shares but for clocks that are set wrong. */
export interface FakeTime {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Lets time pass for everybody at once. */
  leap(ms: number): void;
  clock(name: string, threads: boolean): FakeClock;
  remove(): void;
}

/** Time that begins at `start` and goes on as the machine's does. Timers of processes are not changed, as when a clock is set. */
export function fakeTime(start: number): FakeTime {
  if (!canFakeTime) throw new Error(NO_FAKE_TIME);
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-time-"));
  chmodSync(folder, 0o755);
  const clocks: { write(): void }[] = [];
  let ahead = start - Date.now();
  return {
    now: () => Date.now() + ahead,
    leap(ms) {
      ahead += ms;
      for (const clock of clocks) clock.write();
    },
    clock(name, threads) {
      const path = join(folder, name);
      let off = 0;
      const write = () => {
        const seconds = (ahead + off) / 1_000;
        writeFileSync(`${path}.new`, `${seconds < 0 ? "" : "+"}${seconds.toFixed(3)}\n`);
        renameSync(`${path}.new`, path);
      };
      clocks.push({ write });
      write();
      return {
        settings: {
          LD_PRELOAD: library(threads) ?? "",
          FAKETIME_TIMESTAMP_FILE: path,
          FAKETIME_CACHE_DURATION: "1",
          // Of every process that is killed, files would be left behind.
          FAKETIME_DISABLE_SHM: "1",
          FAKETIME_DONT_FAKE_MONOTONIC: "1",
          DONT_FAKE_MONOTONIC: "1",
        },
        set(ms) {
          off = ms;
          write();
        },
        get off() {
          return off;
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
