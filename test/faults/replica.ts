import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Bundle } from "./bundle.ts";
import { type Order, type Told, TELLING } from "./child/order.ts";
import type { FakeClock } from "./fake-time.ts";

/** A running replica of the product: a process of its own. */
export interface Replica {
  readonly pid: number;
  /** Resolves when it asks for the first time what there is to say. */
  readonly running: Promise<void>;
  /** Resolves when it is gone: with what it wrote where it was not killed but ended by itself, which it never should. */
  readonly gone: Promise<string | undefined>;
  /** Resolves when it stands still. */
  readonly frozen: Promise<void>;
  /** Lets it go on. */
  thaw(): void;
  kill(): void;
}

/** Starts the product. `settings` are its environment, `order` is what is done to it; `hear` is told what it tells of that. */
export function replica(
  bundle: Bundle,
  settings: Readonly<Record<string, string>>,
  clock: FakeClock,
  order: Omit<Order, "product" | "cache">,
  hear: (told: Told) => void = () => undefined,
): Replica {
  const whole: Order = { ...order, product: bundle.product, cache: bundle.cache };
  const env = {
    PATH: process.env["PATH"] ?? "",
    LANG: "C",
    ...settings,
    ...clock.settings,
    FAULTS: JSON.stringify(whole),
  };
  const child = spawn(process.execPath, [bundle.boot], {
    cwd: bundle.folder,
    env,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const [running, frozen] = [signal(), signal()];
  createInterface({ input: child.stdio[TELLING] as Readable }).on("line", (line) => {
    const told = JSON.parse(line) as Told;
    if ("running" in told) running.give();
    if ("frozen" in told) frozen.give();
    hear(told);
  });
  let wrote = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (wrote = (wrote + text).slice(-4_000)));
  const gone = (once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>).then(([code, end]) =>
    end === "SIGKILL" ? undefined : `code ${String(code)}, signal ${String(end)}: ${wrote}`,
  );
  return {
    pid: child.pid ?? 0,
    running: running.given,
    frozen: frozen.given,
    gone,
    thaw: () => void child.kill("SIGCONT"),
    kill: () => void child.kill("SIGKILL"),
  };
}

function signal(): { readonly given: Promise<void>; give(): void } {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}
