import { z } from "zod";

/** The parts of Slack's interactive payloads that are used (https://docs.slack.dev/reference/interaction-payloads). */
const team = z.object({ id: z.string() }).nullish();
const enterprise = z.object({ id: z.string() }).nullish();
const base = z.object({
  team,
  enterprise,
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  is_enterprise_install: z.boolean().optional(),
});

/** A press of a button, or a choice in a menu. */
export const actionsPayload = base.extend({
  type: z.literal("block_actions"),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z
    .object({
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .loose(),
  message: z.object({ blocks: z.unknown() }).loose().nullish(),
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().optional() }).loose().nullish(),
  actions: z
    .array(
      z
        .object({
          action_id: z.string(),
          block_id: z.string().optional(),
          value: z.string().optional(),
          selected_option: z.object({ value: z.string() }).loose().nullish(),
          action_ts: z.string().optional(),
        })
        .loose(),
    )
    .min(1),
});
export type ActionsPayload = z.output<typeof actionsPayload>;

/** A form that was sent, or put away. */
export const submissionPayload = base.extend({
  type: z.enum(["view_submission", "view_closed"]),
  trigger_id: z.string().optional(),
  view: z.object({ id: z.string(), hash: z.string(), private_metadata: z.string(), state: z.unknown() }).loose(),
});
export type SubmissionPayload = z.output<typeof submissionPayload>;

/** What somebody typed into a field that suggests. */
export const suggestionPayload = base.extend({
  type: z.literal("block_suggestion"),
  action_id: z.string(),
  block_id: z.string(),
  value: z.string(),
  view: z.object({ id: z.string(), private_metadata: z.string(), state: z.unknown().optional() }).loose().nullish(),
});

/** A shortcut, of the whole workspace or of a message. */
export const shortcutPayload = base.extend({
  type: z.enum(["shortcut", "message_action"]),
  callback_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  message: z
    .object({ ts: z.string(), text: z.string().optional(), thread_ts: z.string().optional() })
    .loose()
    .optional(),
});

/** The workspace of a payload. Where the bot is installed in a whole organisation Slack names only the person's own (https://docs.slack.dev/enterprise/developing-for-enterprise-orgs). */
export function teamOf(payload: z.output<typeof base>): string {
  return payload.team?.id ?? payload.user.team_id ?? payload.enterprise?.id ?? "";
}
