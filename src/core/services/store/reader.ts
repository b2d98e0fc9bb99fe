import { type Role, ROLES } from "../../kernel/access/role.ts";
import { ceilingOf, type Sharing, sharingRank } from "../../kernel/access/sharing.ts";

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
    }
  | { readonly kind: "channel"; readonly clearance: Sharing }
  | { readonly kind: "nobody" };

/** The caller as the reader of a private answer. */
export function callerReads({
  personId,
  role,
  ceiling,
}: {
  readonly personId?: string;
  readonly role: Role;
  readonly ceiling: Sharing;
}): Reader {
  return { kind: "person", personId, role, ceiling };
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

/** Settings of a transaction by which the policies know the reader and who writes; what they mean is said where the policies are (prisma/migrations/20261126180000_readers). */
export interface Settings {
  readonly person: string;
  readonly role: number;
  readonly label: number;
  readonly company: number;
  readonly actor: string;
  readonly power: number;
}

const NOBODY = -1;
const PRODUCT = 4;
const MODERATORS = 2;

/** The product itself: it reads and writes everything of the community. */
export const WHOLE: Settings = {
  person: "",
  role: PRODUCT,
  label: PRODUCT,
  company: PRODUCT,
  actor: "",
  power: PRODUCT,
};

/** Everything is read, and written with the right of whoever wrote before. */
export function widened({ actor, power }: Settings): Settings {
  return { ...WHOLE, actor, power };
}

/** What a reader reads; a person writes with their own right, others nothing. */
export function settingsOf(reader: Reader): Settings {
  switch (reader.kind) {
    case "person": {
      const role = ROLES.indexOf(reader.role);
      const person = reader.personId ?? "";
      return {
        person,
        role,
        label: sharingRank(reader.ceiling),
        company: Math.min(role, MODERATORS),
        actor: person,
        power: role,
      };
    }
    case "channel":
      return {
        person: "",
        role: NOBODY,
        label: sharingRank(reader.clearance),
        company: companyIn(reader.clearance),
        actor: "",
        power: NOBODY,
      };
    case "nobody":
      return { person: "", role: NOBODY, label: 0, company: 0, actor: "", power: NOBODY };
  }
}

/** Whether all who read a channel of that clearance may read what bears that label and is open so (`openTo` as the rows carry it), as the policies have it. */
export function channelMayRead(
  { sharing, openTo }: { readonly sharing: string; readonly openTo: number },
  clearance: Sharing,
): boolean {
  return sharingRank(sharing) <= sharingRank(clearance) && openTo <= companyIn(clearance);
}

/** Whom one reads among in a channel: everybody, where only TLP:CLEAR may be said; moderators, where more may be said than members see; members otherwise. */
export function companyIn(clearance: Sharing): number {
  if (clearance === "clear") return 0;
  return sharingRank(clearance) > sharingRank(ceilingOf("member")) ? MODERATORS : 1;
}
