import { DeliveryError, type DeliveryFailure } from "../../kernel/commands/transport.ts";

/** When to try again what was certainly not done, in milliseconds. */
export const SOON_MS = 30_000;

/** A platform's calls, with what fails in them explained as the ledger needs it. */
export interface FailureExplainer {
  /** For what says something. */
  readonly explained: <T>(work: () => Promise<T>) => Promise<T>;
  /** For what comes before anything is said: where its outcome is unclear it can simply be done again. */
  readonly unsaid: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Both, by what the platform's errors mean. */
export function failureExplainer(failureOf: (error: unknown) => DeliveryFailure): FailureExplainer {
  const by =
    (meant: (failure: DeliveryFailure) => DeliveryFailure) =>
    async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        const failure = failureOf(error);
        const mine = meant(failure);
        throw error instanceof DeliveryError && mine === failure ? error : new DeliveryError(mine, { cause: error });
      }
    };
  return {
    explained: by((failure) => failure),
    unsaid: by((failure) => (failure.kind === "unknown" ? { kind: "retry", afterMs: SOON_MS } : failure)),
  };
}

const UNSENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Whether nothing left this machine, so that nothing was said. */
export function neverSent(error: unknown): boolean {
  return causes(error).some((code) => UNSENT.has(code));
}

/** System error codes behind an error, outermost first. */
export function causes(error: unknown): string[] {
  const codes: string[] = [];
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 6; depth += 1) {
    if ("code" in at && typeof at.code === "string") codes.push(at.code);
    if (at instanceof AggregateError) codes.push(...at.errors.flatMap((inner) => causes(inner)));
    // Libraries hand on what they caught under either name.
    at = "original" in at && at.original instanceof Error ? at.original : at.cause;
  }
  return codes;
}
