import type { Invocation, Plan } from "../commands/platform.ts";
import { type Problem, problem, Unsettled, UserError } from "../errors/errors.ts";
import type { Translate } from "../language/translate.ts";
import { say } from "../views/build.ts";
import type { View } from "../views/model.ts";
import type { Application } from "./application.ts";

/** Words whatever goes wrong with an invocation: what can be explained, a store that is away, was lost at the worst moment, or is full, or a bug, which is logged and named by the invocation's id. */
export function failing(
  { log, ports }: Pick<Application, "log" | "ports">,
  { id }: Invocation,
  t: Translate,
): (error: unknown) => View {
  const refused = (cause: Problem): View => ({ ...say(t.problem(cause), "warning"), refusal: cause.code });
  return (error) => {
    if (error instanceof UserError) return refused(error.problem);
    if (error instanceof Unsettled) {
      log.warn({ invocation: id, error }, "the database was lost as something was being saved");
      return refused(problem("store.unsettled"));
    }
    if (ports.isUnreachable(error)) {
      log.warn({ invocation: id, error }, "the database cannot be reached");
      return refused(problem("store.unreachable"));
    }
    if (ports.isFull(error)) {
      log.error({ invocation: id, error }, "the database has no room for what was to be saved");
      return refused(problem("store.full"));
    }
    log.error({ invocation: id, error }, "a bug");
    return refused(problem("bug", { id }));
  };
}

// Something may have been done all the same, such as where the connection broke while it was.
const UNSURE: ReadonlySet<string | undefined> = new Set(["bug", "store.unreachable", "store.unsettled", "store.full"]);

/** Whether a view is a refusal, so that certainly nothing was done. */
export const isRefused = ({ refusal }: View): boolean => refusal !== undefined && !UNSURE.has(refusal);

/** A view as what is answered at once. */
export const answered = (view: View): Plan => ({ kind: "answer", view });
