import { DeliveryError } from "../../core/kernel/commands/transport.ts";
import { failureOf } from "./delivery-failure.ts";
import type { Rendered } from "./render.ts";

/** What was found to be said of a message. */
export interface Partly {
  /** Slack's timestamps of the parts by their numbers, from 1. */
  readonly parts: ReadonlyMap<number, string>;
  readonly channel: string;
}

/** How parts are posted. */
interface Posting {
  /** Waits until the next part may be posted. */
  turn(): Promise<void>;
  /** Posts the part of that number, in the thread of the first. */
  post(
    part: Rendered,
    n: number,
    channel: string,
    first: string | undefined,
  ): Promise<{ readonly ts: string; readonly channel: string }>;
}

/** Posts what was not said of a message before, in the thread of its first part; that part's timestamp stands for all. */
export async function postRest(parts: readonly Rendered[], before: Partly, by: Posting): Promise<string> {
  const said = new Map(before.parts);
  let { channel } = before;
  for (const [i, part] of parts.entries()) {
    if (said.has(i + 1)) continue;
    await by.turn();
    const posting = by.post(part, i + 1, channel, said.get(1));
    const one = await (said.size === 0 ? posting : inPart(posting));
    said.set(i + 1, one.ts);
    channel = one.channel;
  }
  const receipt = said.get(1);
  if (receipt === undefined) throw new DeliveryError({ kind: "refused" }, { cause: "there is nothing to say" });
  return receipt;
}

/** A message that is said in part is for the ledger one that may have been said: it is read back before the rest is said. */
async function inPart<T>(posted: Promise<T>): Promise<T> {
  try {
    return await posted;
  } catch (error) {
    const failure = failureOf(error);
    throw new DeliveryError(failure.kind === "retry" ? { kind: "unknown" } : failure, { cause: error });
  }
}
