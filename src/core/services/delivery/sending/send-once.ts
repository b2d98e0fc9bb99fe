import type { Target } from "../../../kernel/access/target.ts";
import type { Log } from "../../../kernel/errors/log.ts";
import type { Sharing } from "../../../kernel/access/sharing.ts";
import {
  DeliveryError,
  type DeliveryFailure,
  type Message,
  type MessageEdits,
  type Transport,
} from "../../../kernel/commands/transport.ts";
import type { DeliveryTimes } from "../delivery-times.ts";
import type { DeliveryClaim } from "../lease.ts";

/** What became of handing a message over. */
export type SendResult = { readonly kind: "said"; readonly receipt: string } | DeliveryFailure;

/** Hands a message to its platform. An error that the adapter did not explain counts as "may have been said". */
export function sendOnce(
  transport: Transport,
  message: Message,
  log: Log,
  { deliver }: DeliveryTimes,
): Promise<SendResult> {
  return explained(transport, log, async () => ({
    kind: "said",
    receipt: await inTime(transport.deliver(message), deliver),
  }));
}

/** Whether a message that may have been said was: asks the platform. */
export function findSent(
  transport: Transport,
  { to, key, since }: Pick<DeliveryClaim, "to" | "key" | "since">,
  log: Log,
  { deliver }: DeliveryTimes,
): Promise<SendResult | { readonly kind: "unsaid" }> {
  return explained(transport, log, async () => {
    const receipt = await inTime(transport.find(to, key, since), deliver);
    return receipt === undefined ? { kind: "unsaid" } : { kind: "said", receipt };
  });
}

/** Makes a message say something else. An error that the adapter did not explain leaves open whether it does. */
export function changeMessage(
  transport: Transport,
  edits: MessageEdits,
  receipt: string,
  message: Message,
  log: Log,
  { deliver }: DeliveryTimes,
): Promise<{ readonly kind: "changed" } | DeliveryFailure> {
  return explained(transport, log, async () => {
    await inTime(edits.change(receipt, message), deliver);
    return { kind: "changed" as const };
  });
}

/** Who reads along there, as a limit to labels: asks the platform, where it knows. */
export function readersAt(
  transport: Transport,
  to: Target,
  log: Log,
  { deliver }: DeliveryTimes,
): Promise<{ readonly kind: "known"; readonly clearance: Sharing | undefined } | DeliveryFailure> {
  return explained(transport, log, async () => ({
    kind: "known" as const,
    clearance: await inTime(transport.clearance?.(to) ?? Promise.resolve(undefined), deliver),
  }));
}

async function explained<T>(transport: Transport, log: Log, ask: () => Promise<T>): Promise<T | DeliveryFailure> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DeliveryError) {
      log.warn({ platform: transport.name, failure: error.failure.kind, error }, "a platform did not take a message");
      return error.failure;
    }
    log.error({ platform: transport.name, error }, "an adapter failed without saying what became of the message");
    return { kind: "unknown" };
  }
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((done, failed) => {
    const late = () => failed(new DeliveryError({ kind: "unknown" }, { cause: `no answer in ${ms} ms` }));
    const timer = setTimeout(late, ms);
    work.then(done, failed).finally(() => clearTimeout(timer));
  });
}
