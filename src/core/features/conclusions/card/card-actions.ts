import type { Translate } from "../../../kernel/language/translate.ts";
import { ask, run } from "../../../kernel/views/build.ts";
import type { Action, Press } from "../../../kernel/views/model.ts";
import type { ConclusionStatus } from "../conclusion.ts";
import { nextStatuses, type Standing } from "../life/standing.ts";

/** What the buttons of a card go by. */
export interface Acted {
  readonly id: string;
  readonly status: ConclusionStatus;
  readonly standing: Standing;
}

// What ends it, or puts it back, is asked why.
const ASKED: readonly ConclusionStatus[] = ["dropped"];

/** What the caller can do next with a conclusion, the usual first. */
export function nextActions(acted: Acted, t: Translate): Action[] {
  const { id, status, standing } = acted;
  const { directs, answers, recorded } = standing;
  const next = nextStatuses(status, standing);
  const progress = (directs || answers) && (status === "adopted" || status === "in-progress");
  const open = (directs || (recorded && status === "proposed")) && !ENDED.includes(status);
  return [
    ...next.filter((to) => FIRST.includes(to)).map((to) => statusPress(acted, to, t)),
    ...(progress ? [ask(t("conclusion.do.progress"), "conclusion progress", { conclusion: id })] : []),
    ...(open ? [ask(t("conclusion.do.assign"), "conclusion assign", { conclusion: id })] : []),
    ...(open ? [ask(t("conclusion.do.amend"), "conclusion amend", { conclusion: id })] : []),
  ];
}

const ENDED: readonly ConclusionStatus[] = ["dropped", "superseded"];
const FIRST: readonly ConclusionStatus[] = ["adopted", "done"];

/** And what else: what is done less often. */
export function otherActions(acted: Acted, t: Translate): Action[] {
  const { id, status, standing } = acted;
  const next = nextStatuses(status, standing);
  const facts = standing.directs || (standing.recorded && status === "proposed");
  return [
    ...next.filter((to) => !FIRST.includes(to) && to !== "superseded").map((to) => statusPress(acted, to, t)),
    ...(next.includes("superseded")
      ? [ask(t("conclusion.do.supersede"), "conclusion supersede", { conclusion: id })]
      : []),
    ...(facts ? [ask(t("conclusion.do.link"), "conclusion link", { conclusion: id })] : []),
    ask(t("conclusion.do.version"), "conclusion version", { conclusion: id }),
    run(t("conclusion.do.history"), "conclusion history", { conclusion: id }),
  ];
}

/** The button by which that becomes of it; whoever was first meanwhile is named to whoever presses it. */
function statusPress({ id, status }: Acted, to: ConclusionStatus, t: Translate): Press {
  const label = t(`conclusion.do.${to}`);
  const input = { conclusion: id, status: to, seen: status };
  if (ASKED.includes(to)) return ask(label, "conclusion drop", { conclusion: id, seen: status });
  const weight = to === "adopted" || to === "done" ? { weight: "primary" as const } : {};
  return run(label, "conclusion edit", input, { place: "here", ...weight });
}
