import { LANGUAGES } from "../../language/language.ts";
import { type Problem, problem } from "../../errors/errors.ts";
import { fold } from "../../text/fold.ts";
import { withoutControls } from "../../text/text.ts";
import { truncate } from "../../text/truncate.ts";
import { describeRule } from "../../time/recurrence/describe-rule.ts";
import { readRule, type RuleReading } from "../../time/recurrence/read-rule.ts";
import { momentAt } from "../../time/moment.ts";
import type { Choice } from "../../values/choice.ts";
import type { OptionKind, ParseContext } from "../kind.ts";
import { ONCE } from "../keywords.ts";
import { matching } from "../matching.ts";
import { rhythmLabel, rhythms, weekdayRule } from "../rhythms.ts";

/** How something repeats, in words or as an RRULE; acted on only when understood whole and without doubt, asked about otherwise. */
export const repeat: OptionKind = {
  name: "repeat",
  widget: "search",
  format: "rhythm",
  line: { phrase: true, unnamed: true },
  recurs: true,
  others: true,
  async read(raw, context) {
    const first = await firstOf(context);
    const typed = withoutControls(String(raw));
    const offered = offeredAs(typed, context) ?? typed;
    const words = weekdayRule(offered, first) ?? offered;
    const found = await readRule(words, { ...first, languages: languagesOf(context) });
    switch (found.kind) {
      case "sure":
        return { value: found.rule ?? ONCE };
      case "refused":
        return { problem: ruleRefusal(found.problem) };
      case "unsure": {
        const suggestions = found.candidates.map((rule) => asChoice(rule, first.local, context));
        if (found.reason === "partial")
          return { problem: problem("repeat.partial", { left: truncate(found.left ?? "", 60) }), suggestions };
        return { problem: problem(found.reason === "ambiguous" ? "repeat.ambiguous" : "repeat.nothing"), suggestions };
      }
    }
  },
  async suggest(typed, context) {
    const usual = rhythms(context.caller.language, context.first);
    const own = usual.find(({ value }) => value === typed);
    if (own) return [own];
    const first = await firstOf(context);
    const choices = (rules: ReadonlyArray<string | null>) => rules.map((rule) => asChoice(rule, first.local, context));
    const found = await readRule(typed, { ...first, languages: languagesOf(context) });
    if (found.kind === "sure") return choices([found.rule]);
    if (found.kind === "refused") return [];
    if (found.reason !== "nothing") return choices(found.candidates);
    const fitting = matching(usual, typed);
    return fitting.length > 0 ? fitting : usual;
  },
  offers: rhythms,
  shown: (value, language, first) =>
    rhythms(language, first).find((one) => one.value === value)?.label ??
    (first && value.startsWith("FREQ=") ? rhythmLabel(value, first, language) : undefined),
};

/** The word for a usual rhythm that was typed as it is shown in a list, in any language. */
function offeredAs(typed: string, { caller, first }: ParseContext): string | undefined {
  const wanted = fold(typed);
  return languagesOf({ caller })
    .flatMap((language) => rhythms(language, first))
    .find(({ label }) => fold(label) === wanted)?.value;
}

const languagesOf = ({ caller }: Pick<ParseContext, "caller">) => [caller.language, ...LANGUAGES];

/** The first time that the command names, or now: then only what a rhythm itself says can be checked. */
async function firstOf({ first, now, zone }: ParseContext): Promise<{ readonly local: string; readonly zone: string }> {
  if (first) return first;
  // Loaded when first needed, as for every date.
  const { Temporal } = await import("temporal-polyfill");
  return momentAt(Temporal.Instant.fromEpochMilliseconds(now.getTime()), zone);
}

// The value can be typed: the rule itself means the same in every language.
const asChoice = (rule: string | null, local: string, { caller }: ParseContext): Choice => ({
  value: rule ?? ONCE,
  label: describeRule(rule, local, caller.language),
});

/** Why a rule is refused, in words. */
export function ruleRefusal(found: Extract<RuleReading, { kind: "refused" }>["problem"]): Problem {
  if (!("part" in found)) return problem(found.code === "ended" ? "repeat.ended" : "repeat.never");
  const part = truncate(found.part, 60);
  switch (found.code) {
    case "frequency":
      return problem("repeat.frequency");
    case "both-ends":
      return problem("repeat.bothEnds");
    case "sub-daily":
      return problem("repeat.subDaily", { part });
    case "syntax":
    case "unknown":
    case "time":
    case "size":
    case "combination":
      return problem(`repeat.${found.code}`, { part });
  }
}
