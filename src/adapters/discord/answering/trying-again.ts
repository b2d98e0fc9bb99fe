import { setTimeout as wait } from "node:timers/promises";
import { neverSent } from "../../../core/services/delivery/failure-explainer.ts";
import { codeOf, failureOf } from "../delivery/delivery-failure.ts";

// Unknown webhook: the token is not good for more, yet or any more.
const UNKNOWN = 10_015;
const UNTIL_KNOWN_MS = [100, 300, 900];

/** Says what follows the acknowledgement: one that went out as the answer to Discord's request may take a moment to be known to all of Discord. */
export async function known(work: () => Promise<unknown>): Promise<void> {
  await whenever((error) => codeOf(error) === UNKNOWN, UNTIL_KNOWN_MS, work);
}

// Whoever asked has their sign already, and waits for minutes at most.
const AGAIN_MS = [500, 2_000, 8_000];

/** When what is tried again is done with, whatever became of it. */
interface Done {
  /** By such a refusal of another try. */
  readonly by?: (again: unknown) => boolean;
  /** Before another try: it is wanted no longer. */
  readonly over?: () => boolean;
}

/** Does what has the same effect once or often, until Discord says what became of it, or it is done with otherwise. */
export async function insisting(work: () => Promise<unknown>, { by, over }: Done = {}): Promise<void> {
  let tried = 0;
  await whenever(
    (error) => failureOf(error).kind === "unknown" || neverSent(error),
    AGAIN_MS,
    async () => {
      tried += 1;
      if (tried > 1 && over?.()) return;
      await work().catch((error: unknown) => {
        if (tried === 1 || !by?.(error)) throw error;
      });
    },
  );
}

/**
 * Says what follows again where it certainly never reached Discord. What it may have taken is not said again: follow-ups have no nonce, and one that
 * only its reader sees can be read back by nothing but its id, which is what the failure left unknown
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages).
 */
export async function wheneverUnsent(work: () => Promise<unknown>): Promise<void> {
  await whenever(neverSent, AGAIN_MS, work);
}

// Unknown message.
const NO_MESSAGE = 10_008;

/** Whether what was to be taken away is not there any more. */
export const gone = (error: unknown): boolean => codeOf(error) === NO_MESSAGE;

async function whenever(
  again: (error: unknown) => boolean,
  waits: readonly number[],
  work: () => Promise<unknown>,
): Promise<void> {
  for (const ms of waits) {
    try {
      return void (await work());
    } catch (error) {
      if (!again(error)) throw error;
      await wait(ms);
    }
  }
  await work();
}
