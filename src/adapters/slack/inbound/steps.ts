import type { App } from "@slack/bolt";
import { z } from "zod";
import type { Command } from "../../../core/kernel/commands/command.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { defined } from "../../../core/kernel/values/defined.ts";
import type { View } from "../../../core/kernel/views/model.ts";
import { type AdapterContext, clientIn } from "../adapter-context.ts";
import { answer } from "../answering/answer.ts";
import type { ReplyTarget } from "../answering/reply-target.ts";
import { stepId, stepsOf, WHERE, WHO } from "../manifest/steps.ts";
import { SLACK } from "../settings.ts";
import { ending } from "./step-end.ts";

/** Who started a workflow comes with a secret of Slack's: an id alone is what anybody may have put there. */
const inputsSchema = z.looseObject({
  [WHO]: z.object({ id: z.string(), secret: z.string().min(1) }),
  [WHERE]: z.string().optional(),
});

/** A step that is being done, and what became of it. */
interface Step {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  outcome: "done" | "not done" | "seen";
}

/**
 * Steps of workflows: each does a command for whoever started the workflow, and answers them as if they had typed it; nothing of the
 * answer goes on into the workflow, where others might read it.
 */
export function registerSteps(app: App, adapter: AdapterContext): void {
  for (const command of stepsOf(adapter.catalogue))
    app.function(stepId(command), async ({ event, body, context, complete, fail }) => {
      adapter.after(async () => {
        const target = targetOf(event.inputs, context.teamId ?? body.team_id, await clientIn(adapter, context));
        const step: Step = { id: event.function_execution_id, inputs: event.inputs, outcome: "not done" };
        try {
          if (target) await run(adapter, command, step, target);
        } finally {
          // Also where the answer did not get through: a workflow must not wait for ever.
          if (step.outcome === "done") await ending(() => complete());
          // Workflow Builder shows it to whoever looks after the workflow.
          else if (step.outcome === "not done")
            await ending(() => fail({ error: translator("en")("slack.step.failed") }));
        }
      });
    });
}

function targetOf(inputs: unknown, team: string, client: ReplyTarget["client"]): ReplyTarget | undefined {
  const read = inputsSchema.safeParse(inputs).data;
  return read && { client, team, user: read[WHO].id, ...defined({ channel: read[WHERE] }) };
}

async function run(adapter: AdapterContext, command: Command, step: Step, target: ReplyTarget): Promise<void> {
  const { path, step: { asks } = { asks: [] } } = command;
  const { id, inputs } = step;
  const values = Object.fromEntries(
    Object.entries(inputs).filter(([name, value]) => asks.includes(name) && value !== "" && value !== null),
  );
  const { client, team, user, channel } = target;
  const did = ({ refusal }: View) => {
    if (refusal === undefined) step.outcome = "done";
  };
  await answer(adapter.deps, { id, did }, target, async (meet) => {
    const happened = { id: `step ${id}`, client, team, user, ...defined({ channel }) };
    const arrived = await adapter.dispatchEvent(happened, { kind: "values", path, values, mode: "run" }, meet);
    if (arrived.plan.kind === "ignore") step.outcome = "seen";
    return arrived;
  });
  if (step.outcome === "not done")
    adapter.deps.log.warn({ platform: SLACK, path }, "a step of a workflow was not done");
}
