import type { Label } from "../../../kernel/language/message-ids.ts";
import type { Wanted } from "./request.ts";

/** What each is called that a contact can be asked for. */
export const WANTED_LABELS = {
  phones: "contact.phones",
  emails: "contact.emails",
  note: "contact.note",
  introduction: "contact.request.introduction",
} as const satisfies Readonly<Record<Wanted, Label>>;

/** The ways of reaching somebody that can come with an introduction. */
export const WAY_LABELS = { phones: "contact.phones", emails: "contact.emails" } as const;
export type Way = keyof typeof WAY_LABELS;
