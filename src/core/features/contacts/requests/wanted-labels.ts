import type { Label } from "../../../kernel/language/message-ids.ts";
import type { RequestedThing } from "./request.ts";

/** What each is called that a contact can be asked for. */
export const WANTED_LABELS = {
  phones: "contact.phones",
  emails: "contact.emails",
  note: "contact.note",
  introduction: "contact.request.introduction",
} as const satisfies Readonly<Record<RequestedThing, Label>>;

/** The ways of reaching somebody that can come with an introduction. */
export const WAY_LABELS = { phones: "contact.phones", emails: "contact.emails" } as const;
export type WayOfReaching = keyof typeof WAY_LABELS;
