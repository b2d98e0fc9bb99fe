import { type Role, ROLES } from "../../kernel/access/role.ts";
import { ceilingOf, type Sharing } from "../../kernel/access/sharing.ts";

/**
 * Who will read what a transaction finds, and so what it finds (docs/adr/0001-readers.md): a person, whoever reads a channel
 * (nobody in particular, up to its clearance), or nobody who is known.
 */
export type Reader =
  | {
      readonly kind: "person";
      /** Undefined for a guest whom the community does not know. */
      readonly personId?: string | undefined;
      readonly role: Role;
      /** The most sensitive label they may see. */
      readonly ceiling: Sharing;
      /** The link by which their account came to them: what they write is noted under it (link_part). */
      readonly link?: string | undefined;
    }
  | { readonly kind: "channel"; readonly clearance: Sharing }
  | { readonly kind: "nobody" };

/** The caller as the reader of a private answer. */
export function callerReads({
  personId,
  role,
  ceiling,
  link,
}: {
  readonly personId?: string;
  readonly role: Role;
  readonly ceiling: Sharing;
  readonly link?: string;
}): Reader {
  return { kind: "person", personId, role, ceiling, link };
}

/** A person of the community as the reader of what is said to them directly; an unknown role reads as a guest's. */
export function personReads({ id, role }: { readonly id: string; readonly role: string }): Reader {
  const known = ROLES.find((r) => r === role) ?? "guest";
  return { kind: "person", personId: id, role: known, ceiling: ceilingOf(known) };
}

/** Whoever reads along in a channel of that clearance. */
export function channelReads(clearance: Sharing): Reader {
  return { kind: "channel", clearance };
}

/** Whoever reads what is said in reply to a caller where they are: the caller alone in a direct message, else all who read the channel. */
export function readsHere(
  caller: Parameters<typeof callerReads>[0] & { readonly direct?: boolean; readonly clearance: Sharing },
): Reader {
  return caller.direct === true ? callerReads(caller) : channelReads(caller.clearance);
}

/** The most sensitive label that a reader may see. */
export function mostRead(reader: Reader): Sharing {
  return reader.kind === "person" ? reader.ceiling : reader.kind === "channel" ? reader.clearance : "clear";
}
