import { problem } from "../../errors/errors.ts";
import { type HoursReading, readHours } from "../../../services/preferences/hours.ts";
import { LONGEST_LEAD, leadsText, MOST_LEADS, readLeads } from "../../../services/preferences/leads.ts";
import { cut, withoutControls } from "../../text/text.ts";
import type { Choice, Kind, Reading } from "../read.ts";
import { saysOff } from "../words.ts";

/** Hours of the day, "09:00-18:00", or none. */
export const hours: Kind = {
  read(raw) {
    const typed = withoutControls(String(raw));
    if (saysOff(typed)) return { value: "off" };
    const found = readHours(typed);
    if ("hours" in found) return { value: found.hours };
    return { problem: problem(HOURS_WRONG[found.wrong]), suggestions: "candidates" in found ? found.candidates.map(same) : [] };
  },
  suggest(typed) {
    const found = readHours(typed);
    if ("hours" in found) return [same(found.hours)];
    return "candidates" in found ? found.candidates.map(same) : [];
  },
};

const HOURS_WRONG = {
  nothing: "option.hours",
  empty: "option.hours.empty",
  doubt: "option.hours.doubt",
} as const satisfies Record<Extract<HoursReading, { wrong: string }>["wrong"], string>;

const same = (value: string): Choice => ({ value, label: value });

/** Lengths of time before something, "1 day, 1 hour", or none: minutes, the longest first. */
export const leads: Kind = {
  read(raw, _option, reading) {
    const typed = withoutControls(String(raw));
    if (saysOff(typed)) return { value: [] };
    const found = readLeads(typed);
    if ("leads" in found) return { value: found.leads };
    switch (found.wrong) {
      case "part":
        return { problem: problem("option.leads.part", { part: cut(found.part, 60) }) };
      case "long":
        return { problem: problem("option.duration.most", { most: reading.format.span(LONGEST_LEAD) }) };
      case "many":
        return { problem: problem("option.leads.many", { most: MOST_LEADS }) };
      case "doubt":
        return { problem: problem("when.ambiguous"), suggestions: offered(found.candidates, reading) };
    }
  },
  suggest(typed, _option, reading) {
    const found = readLeads(typed);
    if ("leads" in found) return offered([found.leads], reading);
    return "candidates" in found ? offered(found.candidates, reading) : [];
  },
};

const offered = (candidates: readonly (readonly number[])[], { caller }: Reading) => candidates.map((minutes) => same(leadsText(minutes, caller.language)));
