import { opt } from "../../kernel/options/options.ts";
import type { Sharing } from "../../kernel/access/sharing.ts";
import { type Column, maybe } from "./column.ts";

const bare = maybe(
  opt.choice("import.columns.sharing", { clear: "sharing.clear", green: "sharing.green", amber: "sharing.amber" }),
);

/** The sharing label, with or without its "TLP:". A row without one is for the community, as everything is unless said otherwise. */
export const sharing: Column<Sharing> = {
  ...bare,
  async read(text, reading) {
    const read = await bare.read(text.replace(/^\s*tlp\s*[:.-]?\s*/i, ""), reading);
    return "value" in read ? { value: read.value ?? "green" } : read;
  },
};
