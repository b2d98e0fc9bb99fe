import type { App } from "@slack/bolt";
import QuickLRU from "quick-lru";
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
import { stepsUnderWay } from "./broken-steps.ts";
import { ending } from "./step-end.ts";

/** Who started a workflow comes with a secret of Slack's: an id alone is what anybody may have put there. */
const inputsSchema = z.looseObject({
  [WHO]: z.object({ id: z.string(), secret: z.string().min(1) }),
  // What is left out may come empty.
  [WHERE]: z
    .string()
    .nullish()
    .transform((channel) => channel || undefined),
});

/** What a step is given besides is text, as the manifest has it. */
const valuesSchema = z.record(z.string(), z.string());

type Values = z.infer<typeof valuesSchema>;

/** A step that is being done, and what became of it. */
interface Step {
  readonly id: string;
  outcome: "done" | "not done" | "seen";
}

// Whose redeliveries are known.
const KNOWN = { maxSize: 10_000 };

/**
 * Steps of workflows: each does a command for whoever started the workflow, and answers them as if they had typed it; nothing of the
 * answer goes on into the workflow, where others might read it.
 */
export function registerSteps(app: App, adapter: AdapterContext): void {
  const own = new QuickLRU<string, true>(KNOWN);
  const underWay = stepsUnderWay(adapter);
  for (const command of stepsOf(adapter.catalogue))
    app.function(stepId(command), async ({ event, body, context, complete, fail }) => {
      const { function_execution_id: id, inputs } = event;
      // What this process does, it also ends.
      if (own.has(id)) return;
      own.set(id, true);
      const ways: Ways = { complete, fail: () => fail({ error: translator("en")("slack.step.failed") }) };
      adapter.after(async () => {
        const step: Step = { id, outcome: "not done" };
        const team = context.teamId ?? body.team_id;
        await underWay.begin(id, team);
        try {
          const values = valuesIn(inputs, command);
          const target = targetOf(inputs, team, await clientIn(adapter, context));
          if (values && target) await run(adapter, command.path, values, step, target);
        } finally {
          // Also where the answer did not get through: a workflow must not wait for ever. What another process began is that one's to end.
          if (step.outcome !== "seen") {
            await end(step, ways);
            await underWay.end(id);
          }
        }
      });
    });
}

/** How a step can end; that it failed, Workflow Builder shows to whoever looks after the workflow. */
interface Ways {
  readonly complete: () => Promise<unknown>;
  readonly fail: () => Promise<unknown>;
}

const end = ({ outcome }: Step, { complete, fail }: Ways): Promise<void> =>
  ending(outcome === "done" ? complete : fail);

function targetOf(inputs: unknown, team: string, client: ReplyTarget["client"]): ReplyTarget | undefined {
  const read = inputsSchema.safeParse(inputs).data;
  return read && { client, team, user: read[WHO].id, ...defined({ channel: read[WHERE] }) };
}

/** What the command is given; undefined where something of it is no text. */
function valuesIn(inputs: Readonly<Record<string, unknown>>, { shortcuts }: Command): Values | undefined {
  const asked = Object.entries(inputs).filter(
    ([name, value]) => shortcuts?.step?.asks.includes(name) && value !== "" && value !== null,
  );
  return valuesSchema.safeParse(Object.fromEntries(asked)).data;
}

async function run(
  adapter: AdapterContext,
  path: string,
  values: Values,
  step: Step,
  target: ReplyTarget,
): Promise<void> {
  const { id } = step;
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
