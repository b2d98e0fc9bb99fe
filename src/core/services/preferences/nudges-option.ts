import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind } from "../../kernel/options/kind.ts";
import { saysOff } from "../../kernel/options/keywords.ts";
import { option } from "../../kernel/options/options.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { readNudges } from "./nudge-days.ts";

/** Days before and after a day, "-7, -1, 0, 3", or none. */
const nudges: OptionKind = {
  name: "nudges",
  widget: "text",
  line: { phrase: true, unnamed: true },
  read(raw) {
    const typed = withoutControls(String(raw));
    if (saysOff(typed)) return { value: "off" };
    const read = readNudges(typed);
    return read === undefined ? { problem: problem("option.nudges") } : { value: read };
  },
};

/** An option for days before ("-7") and after a day, as they are stored; "off" for none. */
export const nudgesOption = (label: Label) => option(z.string(), { kind: nudges, label });
