import type { OptionSpec } from "../options/options.ts";
import type { Widget } from "../options/widget.ts";

/** Whether any words will do for an option. */
export const isOpen = ({ kind, line }: OptionSpec): boolean => kind.open === true && line.moment !== true;

/** Whether an option means something or somebody that there is. */
export const isThing = ({ kind }: OptionSpec): boolean => kind.stored === true;

/** Whether an option's value may end a line without its name. */
export const canEnd = ({ kind, line }: OptionSpec): boolean =>
  line.moment === true ||
  kind.format === "moment" ||
  kind.format === "day" ||
  (ENDS.has(kind.widget) && kind.others !== true);

// Numbers and rhythms are too often part of a name.
const ENDS: ReadonlySet<Widget> = new Set(["choice", "switch", "person", "several", "search"]);
