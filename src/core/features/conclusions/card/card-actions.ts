import type { Translate } from "../../../kernel/language/translate.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import type { Action, Press } from "../../../kernel/views/model.ts";
import type { ConclusionKind, ConclusionStatus } from "../conclusion.ts";
import { nextStatuses, type CallerStanding } from "../life/standing.ts";

/** What the buttons of a card go by. */
export interface Acted {
  readonly id: string;
  readonly status: ConclusionStatus;
  readonly standing: CallerStanding;
  readonly kind: ConclusionKind;
  /** What tells that from what it says once somebody has changed it. */
  readonly shown: string;
  /** Whether it has a day. */
  readonly hasDay: boolean;
  /** Whether an owner has not said yet that they do it. */
  readonly unanswered: boolean;
}

/** What a press makes of it; another is asked for by what takes its place, and Undo puts it back to what was proposed. */
const PRESSED = ["adopted", "in-progress", "done", "dropped"] as const satisfies readonly ConclusionStatus[];
type Pressed = (typeof PRESSED)[number];

/** What the caller can do next with a conclusion, the usual first. */
export function nextActions(acted: Acted, t: Translate): Action[] {
  const { id, status, standing } = acted;
  const { directs, answers, recorded } = standing;
  const next = nextStatuses(status, standing);
  const isOpen = status === "adopted" || status === "in-progress";
  const progress = (directs || answers) && isOpen;
  const open = (directs || (recorded && status === "proposed")) && !ENDED.includes(status);
  return [
    ...(status === "adopted" && answers ? answerActions(acted, t) : []),
    ...PRESSED.filter((to) => next.includes(to) && isFirst(status, to)).map((to) => statusPress(acted, to, t)),
    ...(progress ? [ask(t("conclusion.do.progress"), "conclusion progress", { conclusion: id })] : []),
    ...(open ? [ask(t("conclusion.do.assign"), "conclusion assign", { conclusion: id })] : []),
    ...(open ? [ask(t("conclusion.do.amend"), "conclusion amend", { conclusion: id })] : []),
  ];
}

/** What those answer to whom it falls: first whether they do it. */
function answerActions({ id, shown, unanswered }: Acted, t: Translate): Action[] {
  if (!unanswered) return [];
  return [
    run(t("follow.do.accept"), "conclusion accept", { conclusion: id, shown }, { place: "here", weight: "primary" }),
    ask(t("follow.do.return"), "conclusion return", { conclusion: id }),
  ];
}

/** And then what they need. */
function needActions({ id, status, standing, hasDay }: Acted, t: Translate): Action[] {
  if (!standing.answers || (status !== "adopted" && status !== "in-progress")) return [];
  return [
    ...(hasDay ? [ask(t("follow.do.time"), "conclusion more-time", { conclusion: id })] : []),
    ask(t("follow.do.help"), "conclusion need-help", { conclusion: id }),
  ];
}

const ENDED: readonly ConclusionStatus[] = ["dropped", "superseded"];

/** Whether that is what mostly comes next; what was begun is mostly not begun anew. */
const isFirst = (status: ConclusionStatus, to: ConclusionStatus): boolean =>
  to === "done" || (to === "adopted" && status === "proposed");

/** And what else: what is done less often. */
export function otherActions(acted: Acted, t: Translate): Action[] {
  const { id, status, standing } = acted;
  const next = nextStatuses(status, standing);
  const facts = standing.directs || (standing.recorded && status === "proposed");
  const tracked = acted.kind === "recommendation" && status !== "proposed";
  return [
    ...needActions(acted, t),
    ...(tracked ? [run(t("track.do.show"), "conclusion tracking", { conclusion: id })] : []),
    ...PRESSED.filter((to) => next.includes(to) && !isFirst(status, to)).map((to) => statusPress(acted, to, t)),
    ...(next.includes("superseded")
      ? [ask(t("conclusion.do.supersede"), "conclusion supersede", { conclusion: id })]
      : []),
    ...(facts ? [ask(t("conclusion.do.link"), "conclusion link", { conclusion: id })] : []),
    ask(t("conclusion.do.version"), "conclusion version", { conclusion: id }),
    run(t("conclusion.do.history"), "conclusion history", { conclusion: id }),
  ];
}

/** The button by which that becomes of it; whoever was first meanwhile is named to whoever presses it, and what they adopt is what they were shown. */
function statusPress({ id, status, shown }: Acted, to: Pressed, t: Translate): Press {
  const label = t(to === "adopted" && status !== "proposed" ? "conclusion.do.back" : `conclusion.do.${to}`);
  const input = { conclusion: id, status: to, seen: status, ...(status === "proposed" ? { shown } : {}) };
  if (to === "dropped") return ask(label, "conclusion drop", { conclusion: id, seen: status });
  const weight = isFirst(status, to) ? { weight: "primary" as const } : {};
  return run(label, "conclusion edit", input, { place: "here", ...weight });
}
