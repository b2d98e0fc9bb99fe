import { type ChildProcess, spawn } from "node:child_process";
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
  /** Resolves when it is gone, with what it told and, where it was not killed, what it wrote. */
  readonly gone: Promise<Gone>;
  /** Resolves when it stands still. */
  readonly frozen: Promise<void>;
  /** Lets it go on. */
  thaw(): void;
  kill(): void;
}

/** How a replica ended. */
export interface Gone {
  readonly told: readonly Told[];
  /** Not killed: it ended by itself, which it never should. */
  readonly own?: string;
}

/** Starts the product. `settings` are its environment, `order` is what is done to it. */
export function replica(bundle: Bundle, settings: Readonly<Record<string, string>>, clock: FakeClock, order: Omit<Order, "product" | "cache">): Replica {
  const whole: Order = { ...order, product: bundle.product, cache: bundle.cache };
  const env = { PATH: process.env["PATH"] ?? "", LANG: "C", ...settings, ...clock.settings, FAULTS: JSON.stringify(whole) };
  const child = spawn(process.execPath, [bundle.boot], { cwd: bundle.folder, env, stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const [running, frozen] = [signal(), signal()];
  const told = lines(child, TELLING, (line) => {
    if ("running" in line) running.give();
    if ("frozen" in line) frozen.give();
  });
  let wrote = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (wrote = (wrote + text).slice(-4_000)));
  const gone = (once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>).then(
    ([code, signal]): Gone => ({ told: told(), ...(signal === "SIGKILL" ? {} : { own: `code ${String(code)}, signal ${String(signal)}: ${wrote}` }) }),
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

function lines(child: ChildProcess, descriptor: number, hear: (told: Told) => void): () => Told[] {
  const all: Told[] = [];
  createInterface({ input: child.stdio[descriptor] as Readable }).on("line", (line) => {
    const told = JSON.parse(line) as Told;
    all.push(told);
    hear(told);
  });
  return () => all;
}
