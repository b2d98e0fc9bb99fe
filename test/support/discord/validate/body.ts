import * as schemas from "discord-api-spec/zod";
import { refuseForm, type Problem } from "../api-error.ts";
import type { Json } from "../model.ts";
import { checkSchema } from "./schema.ts";

const BODIES = {
  message: schemas.MessageCreateRequestSchema,
  messageEdit: schemas.MessageEditRequestPartialSchema,
  followUp: schemas.IncomingWebhookInteractionRequestSchema,
  followUpEdit: schemas.IncomingWebhookUpdateRequestPartialSchema,
  messageCallback: schemas.CreateMessageInteractionCallbackRequestSchema,
  updateCallback: schemas.UpdateMessageInteractionCallbackRequestSchema,
  autocompleteCallback: schemas.ApplicationCommandAutocompleteCallbackRequestSchema,
  modalCallback: schemas.ModalInteractionCallbackRequestSchema,
  forumPost: schemas.CreateForumThreadRequestSchema,
  channelPatch: schemas.UpdateGuildChannelRequestPartialSchema,
  threadPatch: schemas.UpdateThreadRequestPartialSchema,
  directChannel: schemas.CreatePrivateChannelRequestSchema,
  event: schemas.ExternalScheduledEventCreateRequestSchema,
  eventPatch: schemas.ExternalScheduledEventPatchRequestPartialSchema,
  command: schemas.ApplicationCommandCreateRequestSchema,
  commandOfMany: schemas.ApplicationCommandUpdateRequestSchema,
  commandPatch: schemas.ApplicationCommandPatchRequestPartialSchema,
} as const;

/** The kinds of request bodies. */
export type BodyKind = keyof typeof BODIES;

/** What Discord's API description finds wrong with a body. */
export const shapeProblems = (kind: BodyKind, body: unknown): Problem[] => checkSchema(BODIES[kind], body);

/** Refuses a body (50035) that Discord's API description or `more` finds anything wrong with. `more` is asked only about a body of the right shape. */
export function refuseBody(kind: BodyKind, body: Json, more: () => Problem[] = () => []): void {
  refuseForm(shapeProblems(kind, body));
  refuseForm(more());
}
