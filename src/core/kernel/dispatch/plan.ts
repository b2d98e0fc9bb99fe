import { complete, suggest } from "../commands/complete.ts";
import type { Invocation, Plan } from "../commands/platform.ts";
import { resolveCommand } from "../commands/resolve-command.ts";
import { problem, UserError } from "../errors/errors.ts";
import type { Application } from "./application.ts";
import { answered, failing } from "./failure.ts";
import type { Identity } from "./identity.ts";
import { planCommand } from "./plan-command.ts";
import { placeOf, type Planning, planningOf } from "./planning.ts";
import { pastLimit } from "./spending.ts";

/** What is to become of an invocation of somebody who was recognised: suggestions, a form, work, or a refusal in their language. */
export async function planFor(app: Application, invocation: Invocation, identity: Identity, now: Date): Promise<Plan> {
  const planning = planningOf(app, invocation, identity, now);
  const failed = failing(app, invocation, planning.t);
  try {
    if (identity.waitMs !== undefined && isTyping(invocation.input)) return { kind: "suggest", choices: [] };
    if (identity.caller.suspended) {
      if (isTyping(invocation.input)) return { kind: "suggest", choices: [] };
      throw new UserError(problem("caller.suspended"));
    }
    if (identity.waitMs !== undefined) throw new UserError(pastLimit(planning, "commands", identity.waitMs));
    return await planned(planning, failed);
  } catch (error) {
    return answered(failed(error));
  }
}

/** Whoever types is not spoken to: there is nothing on offer. */
const isTyping = ({ kind }: Invocation["input"]): boolean => kind === "suggest" || kind === "complete";

async function planned(planning: Planning, failed: ReturnType<typeof failing>): Promise<Plan> {
  const { caller, t, inStore } = planning;
  const { commands } = planning.app.catalogue;
  const { input } = planning.invocation;
  const place = placeOf(planning);
  switch (input.kind) {
    case "complete":
      return { kind: "suggest", choices: await complete(commands, input.line, place, t, inStore) };
    case "suggest":
      return { kind: "suggest", choices: await suggest(commands, input, place, inStore) };
    case "line":
    case "talk":
    case "values":
      return planCommand(
        planning,
        {
          ...resolveCommand(commands, input, caller.language),
          ...(input.kind === "values" ? { mode: input.mode, place: input.place } : {}),
        },
        failed,
      );
  }
}
