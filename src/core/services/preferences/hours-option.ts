import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind } from "../../kernel/options/kind.ts";
import { option } from "../../kernel/options/options.ts";
import { saysOff } from "../../kernel/options/keywords.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import type { Choice } from "../../kernel/values/choice.ts";
import { HOURS, type HoursReading, readHours } from "./hours.ts";

/** Hours of the day, "09:00-18:00", or none. */
const hours: OptionKind = {
  name: "hours",
  widget: "text",
  line: { phrase: true, unnamed: true },
  read(raw) {
    const typed = withoutControls(String(raw));
    if (saysOff(typed)) return { value: "off" };
    const found = readHours(typed);
    if ("hours" in found) return { value: found.hours };
    return {
      problem: problem(WRONG[found.wrong]),
      suggestions: "candidates" in found ? found.candidates.map(same) : [],
    };
  },
  suggest(typed) {
    const found = readHours(typed);
    if ("hours" in found) return [same(found.hours)];
    return "candidates" in found ? found.candidates.map(same) : [];
  },
};

const WRONG = {
  nothing: "option.hours",
  empty: "option.hours.empty",
  doubt: "option.hours.doubt",
} as const satisfies Record<Extract<HoursReading, { wrong: string }>["wrong"], string>;

const same = (value: string): Choice => ({ value, label: value });

/** An option for hours of the day, "HH:MM-HH:MM", or "off" for none. */
export const hoursOption = (label: Label) =>
  option(z.union([z.literal("off"), z.string().regex(HOURS)]), { kind: hours, label });
