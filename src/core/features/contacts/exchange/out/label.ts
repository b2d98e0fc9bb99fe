import { type Sharing, SHARING, sharingRank } from "../../../../kernel/access/sharing.ts";
import { type ExportedContact, showsPrivate } from "./exported.ts";

/** How far a file of these may be passed on: as the most sensitive of them; with private fields, which not everybody may be shown, AMBER at least. */
export function sharingOf(contacts: readonly ExportedContact[]): Sharing {
  const least = sharingRank(contacts.some(showsPrivate) ? "amber" : "clear");
  const ranks = contacts.map(({ whole }) => sharingRank(whole.sharing));
  return SHARING[ranks.reduce((most, rank) => Math.max(most, rank), least)] ?? "red";
}
