import type { Language } from "../../language/language.ts";
import { checkRule, type Fruitless } from "./check-rule.ts";
import { looksLikeRule, parseRule } from "./parse-rule.ts";
import type { RuleProblem } from "./rule-parts.ts";
import { presetRules } from "./presets.ts";
import { writeRule } from "./rule.ts";

/**
 * How a repetition was understood. A rule is the value of an RFC 5545 RRULE whose UNTIL is a date, or null for a single meeting.
 * `sure`: whole and without doubt. `unsure`: ask; `candidates` are what may be meant, or the usual choices: nothing was
 * understood, some words were not (`left`), or several things are meant. `refused`: understood, and no rule that can be kept.
 */
export type RuleReading =
  | { readonly kind: "sure"; readonly rule: string | null }
  | {
      readonly kind: "unsure";
      readonly reason: "nothing" | "partial" | "ambiguous";
      readonly left?: string;
      readonly candidates: ReadonlyArray<string | null>;
    }
  | { readonly kind: "refused"; readonly problem: RuleProblem | Fruitless };

/** Where a rule is read: the meeting's first time (`YYYY-MM-DDTHH:MM`) and its zone, and the languages to try first. */
export type RuleContext = { readonly local: string; readonly zone: string; readonly languages: readonly Language[] };

// Loaded when first needed: most commands have no rule in them. Importing again takes longer than reading a phrase.
const load = () => import("./read-words.ts");
let loaded: ReturnType<typeof load> | undefined;

/**
 * Reads how a meeting repeats: an RFC 5545 RRULE, or words in any of the interface languages ("every second Tuesday of the
 * month", "cada dos semanas hasta el 30 de junio"). Never throws on `text`, and takes a bounded time for any; throws RangeError
 * for a zone that does not exist.
 */
export async function readRule(text: string, context: RuleContext): Promise<RuleReading> {
  if (looksLikeRule(text)) return checked(text, context);
  loaded ??= load();
  const { readWords } = await loaded;
  const { rules, left } = readWords(text, context.local, context.languages);
  if (left !== undefined) return { kind: "unsure", reason: "partial", left, candidates: rules };
  const readings = rules.map((rule) => (rule === null ? { kind: "sure" as const, rule } : checked(rule, context)));
  // What ends before it begins was not meant, where something else may be.
  const possible = readings.flatMap((one) => (one.kind === "sure" ? [one.rule] : []));
  const [first] = readings;
  if (!first) return { kind: "unsure", reason: "nothing", candidates: presetRules(context.local) };
  if (possible.length > 1) return { kind: "unsure", reason: "ambiguous", candidates: possible };
  return readings.find(({ kind }) => kind === "sure") ?? first;
}

function checked(text: string, context: RuleContext): Extract<RuleReading, { kind: "sure" | "refused" }> {
  const parsed = parseRule(text);
  if ("problem" in parsed) return { kind: "refused", problem: parsed.problem };
  const rule = checkRule(parsed.rule, context);
  return "code" in rule ? { kind: "refused", problem: rule } : { kind: "sure", rule: writeRule(rule) };
}
