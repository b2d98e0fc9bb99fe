import { z } from "zod";
import type { Core } from "../core.ts";
import { ApiError, decode, method } from "./method.ts";

function finish(core: Core, id: string, state: "completed" | "failed", error?: string): void {
  const known = core.executions.get(id);
  if (!known) throw new ApiError("function_execution_not_found");
  if (known.state !== "running") throw new ApiError("function_execution_not_in_progress");
  core.executions.set(id, { state, ...(error === undefined ? {} : { error }) });
}

/** `functions.*`: how a step of a workflow ended. https://docs.slack.dev/reference/methods/functions.completeSuccess */
export const functionMethods = {
  "functions.completeSuccess": method({
    args: { function_execution_id: z.string(), outputs: z.unknown() },
    run(core, args) {
      if (!z.record(z.string(), z.unknown()).safeParse(decode(args.outputs)).success)
        throw new ApiError("invalid_arguments");
      finish(core, args.function_execution_id, "completed");
      return {};
    },
  }),
  "functions.completeError": method({
    args: { function_execution_id: z.string(), error: z.string().min(1) },
    run(core, args) {
      finish(core, args.function_execution_id, "failed", args.error);
      return {};
    },
  }),
} as const;
