import type { Command } from "../../../core/kernel/commands/command.ts";
import { translator } from "../../../core/kernel/language/translate.ts";
import { optionsOf } from "../../../core/kernel/options/options.ts";
import { FOR_PLATFORM, truncate } from "../../../core/kernel/text/truncate.ts";
import { LIMITS } from "../limits.ts";

/** What a step is given, by name (https://docs.slack.dev/reference/types). */
export interface StepParameter {
  readonly type: "string" | "slack#/types/user_context" | "slack#/types/channel_id";
  readonly title: string;
  readonly description: string;
  readonly is_required: boolean;
}

/** A custom step of Workflow Builder (https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps). */
export interface StepFunction {
  readonly title: string;
  readonly description: string;
  readonly input_parameters: Readonly<Record<string, StepParameter>>;
  readonly output_parameters: Readonly<Record<string, StepParameter>>;
}

/** Who does it. Slack itself says so: whoever builds a workflow cannot choose somebody (https://docs.slack.dev/reference/types/user_context-type). */
export const WHO = "who";
/** Where it is done, and who reads the answer. */
export const WHERE = "where";

/** What Slack calls the step of a command. */
export const stepId = ({ path }: Command): string => path.replaceAll(" ", "_");

/** The commands that are steps. */
export const stepsOf = (catalogue: readonly Command[]): Command[] =>
  catalogue.filter(({ shortcuts }) => shortcuts?.step !== undefined).slice(0, LIMITS.FUNCTIONS);

/** The steps of a product for its manifest. In English, as all of it: Slack shows one text to everybody. */
export function functionsOf(catalogue: readonly Command[]): Record<string, StepFunction> {
  return Object.fromEntries(stepsOf(catalogue).map((command) => [stepId(command), functionOf(command)]));
}

function functionOf({ title, summary, input, shortcuts }: Command): StepFunction {
  const t = translator("en");
  const asked = optionsOf(input).filter(({ name }) => shortcuts?.step?.asks.includes(name));
  const parameters = asked.map(({ name, label, required }): [string, StepParameter] => [
    name,
    { type: "string", title: t(label), description: t(label), is_required: required },
  ]);
  return {
    title: t(title ?? summary),
    description: truncate(t(summary), LIMITS.FUNCTION_TEXT, FOR_PLATFORM),
    input_parameters: {
      [WHO]: {
        type: "slack#/types/user_context",
        title: "Who",
        description: "Whoever started the workflow: it is done as theirs.",
        is_required: true,
      },
      ...Object.fromEntries(parameters),
      [WHERE]: {
        type: "slack#/types/channel_id",
        title: "Channel",
        description: "Where it is done and answered; without one, in a direct message.",
        is_required: false,
      },
    },
    output_parameters: {},
  };
}
