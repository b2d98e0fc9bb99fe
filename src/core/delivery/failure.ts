import type { Problem } from "../errors.ts";
import type { Scene } from "./composer.ts";
import type { FailReason } from "./ledger.ts";
import { type Notice, planNotice } from "./notice.ts";

/** A delivery that failed for good, and the words for it. */
export interface Failure extends Omit<Notice, "problem"> {
  readonly reason: FailReason;
  readonly what: {
    /** The channel is gone or closed to the bot: told once for the subject, because it stays so until somebody acts. */
    readonly gone: Problem;
    /** This one was not said. */
    readonly failed: Problem;
    /** Whether this one was said could not be found out. */
    readonly uncertain: Problem;
  };
}

/** Tells the person whose meeting or digest it was, once. */
export async function tellFailure(scene: Scene, { reason, what, occurrence, ...notice }: Failure): Promise<void> {
  const lasting = reason === "gone" || reason === "refused";
  const problem = lasting ? what.gone : reason === "uncertain" ? what.uncertain : what.failed;
  await planNotice(scene, { ...notice, problem, occurrence: lasting ? "" : occurrence });
}
