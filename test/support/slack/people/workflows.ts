import type { Core } from "../core.ts";
import type { Delivered, Json } from "../model.ts";
import { actingTeam, event } from "../payloads.ts";
import { notDelivered } from "./acting.ts";

/** Workflows of Workflow Builder, as far as the app's steps go. */
export interface Workflows {
  /**
   * A person starts a workflow with one of the app's steps. Who they are is filled in by Slack where the step asks for a
   * `user_context`, whatever the workflow's builder put there (https://docs.slack.dev/reference/types/user_context-type).
   */
  runStep(user: string, callbackId: string, inputs: Json): Promise<Delivered>;
}

/** Acts through `core`. */
export function createWorkflows(core: Core): Workflows {
  return {
    async runStep(user, callbackId, given) {
      const parameters = core.profile.functions.get(callbackId);
      if (!parameters) throw new Error(`The app has no step ${callbackId}.`);
      const inputs: Json = { ...given };
      for (const [name, { type, is_required: required }] of Object.entries(parameters)) {
        if (type === "slack#/types/user_context") inputs[name] = { id: user, secret: core.ids.secret(16) };
        else if (required && inputs[name] === undefined)
          throw new Error(`The workflow cannot be published without ${name}.`);
      }
      const team = actingTeam(core, user);
      const { bot } = core.state.workspace(team);
      if (!bot) return notDelivered("not_installed");
      const id = core.ids.next("Fx");
      core.executions.set(id, { state: "running" });
      const described = Object.entries(parameters).map(([name, one]) => ({ name, ...one }));
      const delivered = await event(core, team, "function_executed", {
        type: "function_executed",
        function: {
          id: core.ids.next("Fn"),
          callback_id: callbackId,
          title: callbackId,
          type: "app",
          input_parameters: described,
          output_parameters: [],
          app_id: core.secrets.appId,
          date_created: 1_700_000_000,
          date_updated: 1_700_000_000,
          date_deleted: 0,
        },
        inputs,
        function_execution_id: id,
        workflow_execution_id: core.ids.next("Wx"),
        bot_access_token: core.tokens.issueBot({ team }).access.value,
      });
      await core.activity.settled();
      return delivered ?? notDelivered("not_subscribed");
    },
  };
}
