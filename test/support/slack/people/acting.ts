import { showError, type Core } from "../core.ts";
import type { Channel, Delivered, Json } from "../model.ts";
import { applyResponse } from "../response-url.ts";
import type { ResponseTarget } from "../triggers.ts";
import { ApiError } from "../web-api/method.ts";

/** A delivery that Slack never made, because it answers such a thing itself. */
export const notDelivered = (error: string): Delivered => ({
  acked: false,
  ms: 0,
  body: undefined,
  envelopeId: "",
  error,
});

/** Refuses to act for somebody who has left or cannot see the channel: that is a mistake of the test. */
export function mustSee(core: Core, user: string, channel: Channel): void {
  const person = core.state.person(user);
  if (person.deleted) throw new Error(`${person.name} has left.`);
  const open = channel.kind === "public" && !person.guest && channel.teams.has(person.team);
  if (!open && !channel.members.has(user)) throw new Error(`${person.name} cannot see ${channel.name}.`);
}

/** Shows a person what Slack shows when the app did not acknowledge. */
export function showFailure(core: Core, user: string, delivered: Delivered, channel?: string): void {
  if (delivered.acked) return;
  showError(
    core,
    user,
    delivered.error === "operation_timeout" ? "operation_timeout" : "dispatch_failed",
    [delivered.error ?? ""],
    channel,
  );
}

/** Puts the message that an acknowledgement carried into the conversation; a bad one becomes an error for the person. */
export function applyAck(core: Core, user: string, delivered: Delivered, target: ResponseTarget): void {
  if (!delivered.acked || delivered.body === undefined) return;
  const response: Json = typeof delivered.body === "string" ? { text: delivered.body } : (delivered.body as Json);
  try {
    applyResponse(core, target, response);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    showError(core, user, error.error, [...error.messages], target.channel);
  }
}

/** A payload's `trigger_id` and full `response_url`. */
export function handles(
  core: Core,
  target: ResponseTarget,
  viewId?: string,
): { trigger_id: string; response_url: string } {
  return {
    trigger_id: core.triggers.issue({
      user: target.user,
      team: target.team,
      ...(viewId === undefined ? {} : { viewId }),
    }),
    response_url: `${core.origin}${core.triggers.address(target)}`,
  };
}
