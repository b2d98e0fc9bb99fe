import type { ContactDetails } from "./contact.ts";

type Standing = Pick<ContactDetails, "confirmedAt" | "verifiedAt" | "askedAt">;

/** When it was last said that a contact is right, by whoever it is or by a moderator; undefined where it never was. */
export function rightAt({ confirmedAt, verifiedAt }: Pick<Standing, "confirmedAt" | "verifiedAt">): Date | undefined {
  if (confirmedAt === null || verifiedAt === null) return confirmedAt ?? verifiedAt ?? undefined;
  return confirmedAt > verifiedAt ? confirmedAt : verifiedAt;
}

/** Whether it was asked if a contact is still right, and nobody has answered. */
export function isOpenQuestion(contact: Standing): boolean {
  const right = rightAt(contact);
  return contact.askedAt !== null && (right === undefined || contact.askedAt > right);
}
