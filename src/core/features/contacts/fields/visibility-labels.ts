import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Visibility } from "./visibility.ts";

/** What each is called to whom a private field can be shown. */
export const VISIBILITY_LABELS = {
  community: "contact.for.community",
  moderators: "contact.for.moderators",
  request: "contact.for.request",
  nobody: "contact.for.nobody",
} as const satisfies Readonly<Record<Visibility, Label>>;

/** The same of a city. */
export const CITY_LABELS = {
  community: VISIBILITY_LABELS.community,
  moderators: VISIBILITY_LABELS.moderators,
} as const;
