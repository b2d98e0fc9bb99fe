import type { PrivateFields } from "../contact.ts";
import { fieldOfPhone } from "./phone.ts";
import type { PrivateField } from "./visibility.ts";

/** Which private fields hold something: what a look at them is recorded by. */
export const filledFields = ({ emails, phones, note }: PrivateFields): PrivateField[] => [
  ...(emails.length > 0 ? (["emails"] as const) : []),
  ...new Set(phones.map(fieldOfPhone)),
  ...(note === undefined ? [] : (["note"] as const)),
];
