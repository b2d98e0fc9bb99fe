import { ROLES } from "../../kernel/access/role.ts";
import { ceilingOf, type Sharing, sharingRank } from "../../kernel/access/sharing.ts";
import type { Reader } from "./reader.ts";

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
