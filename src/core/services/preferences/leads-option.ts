import { z } from "zod";
import { problem } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import type { OptionKind, ParseContext } from "../../kernel/options/kind.ts";
import { option } from "../../kernel/options/options.ts";
import { saysOff } from "../../kernel/options/keywords.ts";
import { withoutControls } from "../../kernel/text/text.ts";
import { truncate } from "../../kernel/text/truncate.ts";
import type { Choice } from "../../kernel/values/choice.ts";
import { LONGEST_LEAD, leadsText, MOST_LEADS, readLeads } from "./leads.ts";

/** Lengths of time before something, "1 day, 1 hour", or none: minutes, the longest first. */
const leads: OptionKind = {
  name: "leads",
  widget: "text",
  line: { phrase: true, unnamed: true },
  read(raw, context) {
    const typed = withoutControls(String(raw));
    if (saysOff(typed)) return { value: [] };
    const found = readLeads(typed);
    if ("leads" in found) return { value: found.leads };
    switch (found.wrong) {
      case "part":
        return { problem: problem("option.leads.part", { part: truncate(found.part, 60) }) };
      case "long":
        return { problem: problem("option.duration.most", { most: context.format.span(LONGEST_LEAD) }) };
      case "many":
        return { problem: problem("option.leads.many", { most: MOST_LEADS }) };
      case "doubt":
        return { problem: problem("when.ambiguous"), suggestions: offered(found.candidates, context) };
    }
  },
  suggest(typed, context) {
    const found = readLeads(typed);
    if ("leads" in found) return offered([found.leads], context);
    return "candidates" in found ? offered(found.candidates, context) : [];
  },
};

function offered(candidates: readonly (readonly number[])[], { caller }: ParseContext): Choice[] {
  return candidates.map((minutes) => leadsText(minutes, caller.language)).map((text) => ({ value: text, label: text }));
}

/** An option for minutes before something, the longest first; none for "off". */
export const leadsOption = (label: Label) =>
  option(z.array(z.number().int().min(0).max(LONGEST_LEAD)).max(MOST_LEADS), { kind: leads, label });
