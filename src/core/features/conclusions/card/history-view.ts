import type { Context } from "../../../kernel/commands/command.ts";
import { em, list, strong, text } from "../../../kernel/views/build.ts";
import type { Rich, View } from "../../../kernel/views/model.ts";
import { pageOf } from "../../../kernel/views/page.ts";
import { actions, run } from "../../../kernel/views/build.ts";
import { truncate } from "../../../kernel/text/truncate.ts";
import { statusOf } from "../conclusion-entries.ts";
import { foundConclusion } from "../life/found-conclusion.ts";
import { kindOf } from "../conclusion-entries.ts";
import { dayName } from "../life/life-facts.ts";
import { trackedWords } from "../tracking/tracking.ts";
import { ownersSaid } from "./owners-said.ts";

const SHOWN = 600;

/** What became of a conclusion, the latest first: what was and what is, who did it, when and why. Throws UserError where the caller may not see it. */
export async function historyView(context: Context, id: string, page: number): Promise<View> {
  const { db, community, t, format, now } = context;
  await foundConclusion(context, id);
  const changes = await db.conclusionChange.findMany({
    where: { communityId: community.id, conclusionId: id },
    orderBy: { number: "desc" },
    include: { by: { select: { name: true } } },
  });
  const names = await ownersSaid(context, changes);
  const { shown, turns, where } = pageOf(changes, page, "conclusion history", { conclusion: id }, t, {
    size: ({ from, to, why }) =>
      100 + Math.min(SHOWN, from?.length ?? 0) + Math.min(SHOWN, to?.length ?? 0) + (why?.length ?? 0),
  });
  const line = (change: (typeof changes)[number]): Rich => {
    const when = format.moment(change.at, "full", now);
    const said = saidOf(change, context, names);
    const by = [when, ...(change.by ? [change.by.name] : [])].join(" · ");
    return [
      strong(t(`conclusion.change.${change.what as "status"}`)),
      ...(said === "" ? [] : [`\n${said}`]),
      ...(change.why === null ? [] : [`\n“${change.why}”`]),
      ...["\n", em(by)],
    ];
  };
  return {
    title: t("conclusion.history.title"),
    blocks: [
      changes.length === 0 ? text(t("conclusion.history.none")) : list(shown.map(line)),
      ...where,
      actions(...turns, run(t("conclusion.history.back"), "conclusion show", { conclusion: id }, { place: "here" })),
    ],
  };
}

interface Told {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

const DAYS: readonly string[] = ["due", "time"];

/** What was and what is, in words. */
function saidOf(
  { what, from, to }: Told,
  { t, format }: Pick<Context, "t" | "format">,
  names: (keys: string) => string,
): string {
  const word = (value: string): string => {
    if (what === "status" || what === "recorded") return t(`conclusion.status.${statusOf(value)}`);
    if (what === "kind") return t(`conclusion.kind.${kindOf(value)}`);
    if (DAYS.includes(what)) return dayName(value, format.language);
    if (what === "tracked") return trackedWords(value, { t, format });
    if (what === "owners") return names(value);
    if (what === "facts") return "";
    return truncate(
      what === "version" ? value.replace(/^(\w+) /u, (_, code: string) => `${format.languageName(code)}: `) : value,
      SHOWN,
    );
  };
  return [from, to].flatMap((value) => (value === null ? [] : [word(value)])).join(" → ");
}
