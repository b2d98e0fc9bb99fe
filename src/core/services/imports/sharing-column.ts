import type { Sharing } from "../../kernel/access/sharing.ts";
import { labelCalled } from "../../kernel/access/sharing-words.ts";
import { opt } from "../../kernel/options/options.ts";
import { type ImportColumn, one, optional } from "./column.ts";
import { NOT_GIVEN } from "./not-given.ts";

const LABELS = { clear: "sharing.clear", green: "sharing.green", amber: "sharing.amber" } as const;

/** The sharing label, with or without its "TLP:", as people call it in any language of the interface. */
export const sharingLabel: ImportColumn<Sharing> = one(opt.sharing("import.columns.sharing", LABELS));

/** The same of a row that is for the community where it has none, as everything is unless said otherwise. */
export const sharing: ImportColumn<Sharing> = optional(sharingLabel, "green");

/** The label, which may be one that only a file of ours has: whether what is stored has it already is seen when it is saved. */
export const storedSharing: ImportColumn<Sharing> = {
  ...sharingLabel,
  read: async (text, reading) => {
    const label = labelCalled(text);
    const own = NOT_GIVEN.find((one) => one === label);
    return own === undefined ? sharingLabel.read(text, reading) : { value: own };
  },
};
