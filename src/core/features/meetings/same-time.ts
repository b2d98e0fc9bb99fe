import type { Already } from "../../kernel/commands/already.ts";
import type { CommandScope, Context } from "../../kernel/commands/command.ts";
import type { Label } from "../../kernel/language/message-ids.ts";
import { ONCE } from "../../kernel/options/keywords.ts";
import { fold } from "../../kernel/text/fold.ts";
import { defined } from "../../kernel/values/defined.ts";
import { run } from "../../kernel/views/build.ts";
import type { Input } from "../../kernel/views/model.ts";
import type { EditChange, EditRequest } from "./edit/edit-change.ts";
import { resolveEdit } from "./edit/resolve-edit.ts";
import { startsAt } from "./facts/first-time.ts";
import { type Meeting, WITH_CHANGES } from "./meeting.ts";
import { occurrencesOf } from "./occurrence.ts";

// Another meeting of the same title that begins at the same time.

// More of one title are not looked through.
const MOST = 50;

/** Meetings of that title (accents and case aside) that are not cancelled and that the reader may see. */
export function meetingsTitled(
  { db, community }: Pick<Context, "db" | "community">,
  title: string,
): Promise<Meeting[]> {
  return db.meeting.findMany({
    where: { communityId: community.id, folded: fold(title), cancelledAt: null },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    include: WITH_CHANGES,
    take: MOST,
  });
}

/** Whether a meeting has a time that begins at that moment. */
export function beginsAt(meeting: Meeting, at: Date): boolean {
  const justBefore = new Date(at.getTime() - 1).toISOString();
  return occurrencesOf(meeting, { after: justBefore, until: at.toISOString(), limit: 1 }).length > 0;
}

/** What the button says that changes it all the same, and the option that says to when. */
interface Words {
  readonly another: Label;
  readonly start: "when" | "to";
}

/** What is said where a change would give a meeting the title and the beginning of another one that the caller may see. */
export async function sameAsAnother(
  scope: CommandScope,
  asked: EditRequest,
  { another, start }: Words,
): Promise<Already | undefined> {
  // Only these change what it is called, or when it begins.
  if ([asked.title, asked.when, asked.zone, asked.repeat].every((one) => one === undefined)) return undefined;
  const found = await resolveEdit(scope, asked);
  if (!("changed" in found)) return undefined;
  const { meeting, was, is } = found;
  const [before, at] = [startsAt(was.local, was.zone), startsAt(is.local, is.zone)];
  if (fold(was.title) === fold(is.title) && before.getTime() === at.getTime()) return undefined;
  const titled = await meetingsTitled(scope, is.title);
  const other = titled.find((one) => one.id !== meeting.id && beginsAt(one, at));
  if (!other) return undefined;
  return {
    says: scope.t("meeting.add.already", { title: other.title }),
    show: run(scope.t("show"), "meeting show", { meeting: other.id }),
    another: scope.t(another),
    exactly: exactly(asked, found, start),
  };
}

/** The times as they are meant today, whenever that is read. */
function exactly(asked: EditRequest, { time, is, changed, shifted }: EditChange, start: Words["start"]): Input {
  const { when, end, repeat } = asked;
  const named = asked.time === undefined ? undefined : time?.key.replace("T", " ");
  // Words that say also how long it is cannot be said exactly by the start alone.
  const whole = start === "to" && when?.minutes !== undefined;
  if (when === undefined || shifted !== undefined || whole) return defined({ time: named });
  return {
    [start]: `${is.local.replace("T", " ")} ${is.zone}`,
    ...defined({
      time: named,
      duration: end === undefined && changed.includes("minutes") ? is.minutes : undefined,
      repeat: repeat === undefined && changed.includes("rule") ? (is.rule ?? ONCE) : undefined,
    }),
  };
}
