import { type Sharing, tlp } from "../../../kernel/access/sharing.ts";

/** What a file says of itself in its first line: how far it may be passed on, of which community it is, who made it, and when. */
export const labelLine = (sharing: Sharing, says: { readonly community: string; readonly made: string }): string =>
  `${tlp(sharing)} · ${says.community} · ${says.made}`;

/** What a file is called that says how far it may be passed on: "contacts-TLP-GREEN-2026-11-24.csv". */
export const labelledName = (what: string, sharing: Sharing, day: string, ending: string): string =>
  `${what}-${tlp(sharing).replace(/[^A-Z]+/g, "-")}-${day}.${ending}`;
