import type { CommandScope, Questions } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { differing, FACT_LABELS, type MeetingFacts, OWN_FACTS } from "../facts/meeting-facts.ts";
import type { EditScope } from "../facts/meeting-options.ts";
import { isFirst } from "../series/split-series.ts";
import type { EditChange } from "./edit-request.ts";

/** The change that a wish is, of as much of a series as is meant; or what is to be asked about that. Refuses what changes nothing. */
export function changeOf(
  context: CommandScope,
  wish: Omit<EditChange, "changed" | "scope">,
  asked: EditScope | undefined,
): EditChange | { readonly questions: Questions } {
  const changed = differing(wish.was, wish.is);
  if (changed.length === 0) return refuse("meeting.edit.same", { title: wish.meeting.title });
  const scope = scopeOf(context, { ...wish, changed, scope: asked });
  return typeof scope === "string" ? { ...wish, changed, scope } : { questions: { scope } };
}

// What is nobody's but the whole series', whatever else of it is changed.
const WHOLE: readonly (keyof MeetingFacts)[] = ["organiserId", "documents", "namesSince"];

function scopeOf(
  { t, format }: CommandScope,
  {
    meeting,
    time,
    changed,
    scope,
  }: Pick<EditChange, "meeting" | "time" | "changed"> & { readonly scope: EditScope | undefined },
): EditScope | Questions[string] {
  if (meeting.rule === null || !time) return "all";
  const others = changed.filter((name) => !OWN_FACTS.some((own) => own === name));
  const offered = (["this", "following", "all"] as const).filter((one) => one !== "this" || others.length === 0);
  const suggestions = offered.map((value) => ({ value, label: t(`meeting.scope.${value}`) }));
  if (scope === "this" && others.length > 0)
    return {
      problem: problem("meeting.scope.series", { facts: format.all(others.map((name) => t(FACT_LABELS[name]))) }),
      suggestions,
    };
  if (scope !== undefined) return scope === "following" && isFirst(meeting, time) ? "all" : scope;
  if (changed.every((name) => WHOLE.includes(name))) return "all";
  return { problem: problem("meeting.scope.ask", { when: format.inZone(time.start, meeting.zone) }), suggestions };
}
