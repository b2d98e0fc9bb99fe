import type { Sharing } from "../../kernel/access/sharing.ts";
import { opt } from "../../kernel/options/options.ts";
import { type Column, one, optional } from "./column.ts";

const LABELS = { clear: "sharing.clear", green: "sharing.green", amber: "sharing.amber" } as const;

/** The sharing label, with or without its "TLP:", as people call it in any language of the interface. */
export const sharingLabel: Column<Sharing> = one(opt.sharing("import.columns.sharing", LABELS));

/** The same of a row that is for the community where it has none, as everything is unless said otherwise. */
export const sharing: Column<Sharing> = optional(sharingLabel, "green");
