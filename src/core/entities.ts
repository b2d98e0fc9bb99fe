import { conclusionSource } from "./features/conclusions/source.ts";
import { contactSource } from "./features/contacts/source.ts";
import { deliverySource } from "./services/delivery/source.ts";
import { digestSource } from "./features/digests/source.ts";
import { meetingSource } from "./features/meetings/source.ts";
import type { EntitySources } from "./kernel/options/entities.ts";
import { pollSource } from "./features/polls/source.ts";
import { resourceSource } from "./features/resources/source.ts";
import { reviewSource } from "./services/review/source.ts";

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
