import { DeliveryError } from "../../core/kernel/commands/transport.ts";

/** Says one part: `n` is its number from 0, `first` the id of the first part, which the others follow. Rejects with a DeliveryError. */
type SayPart<Part> = (part: Part, n: number, first: string | undefined) => Promise<string>;

/** Says the parts that were not said `before`, by their numbers from 0. Returns the first one's id, which stands for all. */
export async function sayParts<Part>(
  parts: readonly Part[],
  before: ReadonlyMap<number, string>,
  say: SayPart<Part>,
): Promise<string> {
  const said = new Map(before);
  for (const [n, part] of parts.entries()) {
    if (said.has(n)) continue;
    const saying = say(part, n, said.get(0));
    said.set(n, await (said.size === 0 ? saying : saying.catch(inPart)));
  }
  const first = said.get(0);
  if (first === undefined) throw new DeliveryError({ kind: "refused" }, { cause: "there is nothing to say" });
  return first;
}

/** A message that is said in part is for the ledger one that may have been said: it is read back before the rest is said. */
function inPart(error: unknown): never {
  if (error instanceof DeliveryError && error.failure.kind !== "retry") throw error;
  throw new DeliveryError({ kind: "unknown" }, { cause: error });
}
