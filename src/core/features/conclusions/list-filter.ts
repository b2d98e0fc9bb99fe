import type { Context } from "../../kernel/commands/command.ts";
import { refuse } from "../../kernel/errors/errors.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { commandLine } from "../../kernel/values/command-line.ts";
import { type ConclusionStatus, OPEN_STATUSES } from "./conclusion.ts";
import type { ConclusionFilter } from "./conclusion-filter.ts";
import { STATUS_LABELS } from "./labels.ts";
import { sinceLastMeeting } from "./last-meeting.ts";
import { dayIn } from "../../kernel/time/day-in.ts";

/** Statuses as a list is asked for them. */
export const STATUSES_LISTED = { open: "conclusion.list.open", ...STATUS_LABELS } as const satisfies Record<
  ConclusionStatus | "open",
  Label
>;

/** Which conclusions are shown, by who asks and when. */
export const SHOWN = {
  mine: "conclusion.list.mine",
  overdue: "conclusion.list.overdue",
  "my-country": "conclusion.list.my-country",
  "open-since-last-meeting": "conclusion.list.open-since-last-meeting",
} as const satisfies Record<string, Label>;
export type ShownConclusions = keyof typeof SHOWN;

/** Those that an option asks for by their status. */
export const statusesOf = (asked: keyof typeof STATUSES_LISTED): readonly ConclusionStatus[] =>
  asked === "open" ? OPEN_STATUSES : [asked];

/** What is shown as a filter. What is somebody's is still to be done. Throws UserError where it is not known which country is theirs. */
export async function shownFilter(
  context: Pick<Context, "db" | "community" | "caller" | "now">,
  show: ShownConclusions,
  meeting: string | undefined,
): Promise<ConclusionFilter> {
  const { db, community, caller, now } = context;
  switch (show) {
    case "mine":
      return { mine: caller.personId ?? "", status: OPEN_STATUSES };
    case "overdue":
      return { overdue: dayIn(now, caller.zone) };
    case "my-country": {
      const own = await db.person.findFirst({ where: { communityId: community.id, id: caller.personId ?? "" } });
      return own?.country == null
        ? refuse("conclusion.list.no-country", { command: commandLine("me edit") })
        : { country: own.country };
    }
    case "open-since-last-meeting":
      return { status: OPEN_STATUSES, since: (await sinceLastMeeting({ db, community, now }, meeting)) ?? now };
  }
}

/** What a list that shows nothing teaches. */
export const NOTHING_SHOWN = {
  mine: "conclusion.list.none.mine",
  overdue: "conclusion.list.none.overdue",
  "my-country": "conclusion.list.none.country",
  "open-since-last-meeting": "conclusion.list.none.open",
} as const satisfies Record<ShownConclusions, Label>;
