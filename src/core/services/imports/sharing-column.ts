import { opt } from "../../kernel/options/options.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import { type Column, one, optional } from "./column.ts";

const bare = one(
  opt.choice("import.columns.sharing", { clear: "sharing.clear", green: "sharing.green", amber: "sharing.amber" }),
);

/** The sharing label, with or without its "TLP:". */
export const sharingLabel: Column<Sharing> = {
  ...bare,
  read: (text, reading) => bare.read(text.replace(/^\s*tlp\s*[:.-]?\s*/i, ""), reading),
};

/** The same of a row that is for the community where it has none, as everything is unless said otherwise. */
export const sharing: Column<Sharing> = optional(sharingLabel, "green");
