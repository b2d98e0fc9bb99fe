import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { formatter } from "../../../src/core/kernel/language/format.ts";
import type { Transport } from "../../../src/core/kernel/commands/transport.ts";
import { toPlain } from "../../../src/core/kernel/views/plain.ts";

/** The platform that is a file. */
export const PAPER = "paper";

/** A message as it stands there. */
export interface OnPaper {
  readonly key: string;
  /** The account or channel that reads it, and the day on which it came. */
  readonly to: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

/** A platform that is a file: it says twice what it is told twice, and outlives every crash. `said` hears of each message. */
export function paperPlatform(path: string, now: () => Date, said: () => void = () => undefined): Transport {
  return {
    name: PAPER,
    deliver: async ({ key, to, view }) => {
      const text = toPlain(view, { format: formatter("en", "UTC"), now: now() });
      const day = now().toISOString().slice(0, 10);
      const one: OnPaper = { key, to: to.recipient, day, title: view.title ?? "", text };
      appendFileSync(path, `${JSON.stringify(one)}\n`, { flush: true });
      said();
      return key;
    },
    find: async (_to, key) => (readPaper(path).some((one) => one.key === key) ? key : undefined),
  };
}

/** All that stands there, in order. */
export const readPaper = (path: string): OnPaper[] =>
  existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as OnPaper)
    : [];
