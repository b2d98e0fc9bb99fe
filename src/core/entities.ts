import { conclusionSource } from "./conclusions/source.ts";
import { contactSource } from "./contacts/source.ts";
import { deliverySource } from "./delivery/source.ts";
import { digestSource } from "./digests/source.ts";
import { meetingSource } from "./meetings/source.ts";
import type { EntitySources } from "./options/entities.ts";
import { pollSource } from "./polls/source.ts";
import { resourceSource } from "./resources/source.ts";
import { reviewSource } from "./review/source.ts";

/** Where each kind of stored thing is found. */
export const ENTITY_SOURCES: EntitySources = {
  contact: contactSource,
  meeting: meetingSource,
  conclusion: conclusionSource,
  resource: resourceSource,
  review: reviewSource,
  digest: digestSource,
  poll: pollSource,
  delivery: deliverySource,
};
