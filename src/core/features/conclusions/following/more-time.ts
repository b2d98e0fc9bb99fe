import type { Context } from "../../../kernel/commands/command.ts";
import { problem, refuse } from "../../../kernel/errors/errors.ts";
import { asCommunity } from "../../../services/store/store.ts";
import { dayOf } from "../conclusion-entries.ts";
import { type FoundConclusion, heldConclusion } from "../life/found-conclusion.ts";
import { noteChanges } from "../life/history.ts";
import { dayName } from "../life/life-facts.ts";
import { standingOf } from "../life/standing.ts";
import { dayIn } from "../../../kernel/time/day-in.ts";
import { excerptOf } from "./answer.ts";
import { isFollowed, notFollowed } from "./at.ts";
import { agreeing } from "./notices.ts";
import { directing, tell } from "./tell-hosts.ts";

/** Asks whoever runs the meeting, or who moderates, to agree to a later day. Throws UserError for whoever it does not fall to, for a day that is not later or is past, and where that was asked for already. */
export async function askMoreTime(
  context: Context,
  id: string,
  { until, why }: { readonly until: string; readonly why?: string | undefined },
): Promise<void> {
  const { db, community, caller, now } = context;
  const { found } = await heldConclusion(context, id);
  const { answers } = await standingOf(db, caller, found);
  if (!answers) return refuse("follow.answer.others");
  if (!isFollowed(found.status)) return refuse(notFollowed(found.status));
  const due = found.dueOn === null ? undefined : dayOf(found.dueOn);
  if (due === undefined) return refuse("follow.time.none");
  if (until <= due) return refuse("follow.time.earlier");
  if (until < dayIn(now, caller.zone)) return refuse("follow.time.past");
  await refuseAsked(context, id, { from: due, until });
  const number = await noteChanges(db, { community: community.id, now, by: caller.personId }, id, [
    { what: "time", from: due, to: until, ...(why === undefined ? {} : { why }) },
  ]);
  await asCommunity(context, "planning", async (whole) => {
    const whom = await directing(whole, found.meeting, [caller.personId ?? ""]);
    await tell(whole, whom, {
      ...{ conclusion: id, occurrence: agreeing(until, number) },
      says: (language) =>
        problem("follow.time.asked", {
          ...{ name: caller.name, text: excerptOf(found), day: dayName(until, language), why: why ?? "" },
          given: why === undefined ? "no" : "yes",
        }),
    });
  });
}

/** Refuses to ask for what was asked for already and is still to be agreed to, as where somebody presses twice: its day was not moved since. */
async function refuseAsked(
  { db, community, format }: Context,
  id: string,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<void> {
  const last = await db.conclusionChange.findFirst({
    where: { communityId: community.id, conclusionId: id, OR: [{ what: "time", from, to: until }, { what: "due" }] },
    orderBy: { number: "desc" },
  });
  if (last?.what === "time") refuse("follow.time.already", { day: dayName(until, format.language) });
}

/** Checks that more time was asked for by that change, and that its day is still the one that was moved; returns who asked. Throws UserError otherwise. */
export async function askedForTime(
  context: Context,
  id: string,
  { until, change }: { readonly until: string; readonly change: number },
): Promise<{ readonly asker: string | null; readonly found: FoundConclusion }> {
  const { db, community, caller } = context;
  const { found } = await heldConclusion(context, id);
  if (!(await standingOf(db, caller, found)).directs) return refuse("conclusion.edit.others");
  const asked = await db.conclusionChange.findFirst({
    where: { communityId: community.id, conclusionId: id, number: change, what: "time", to: until },
  });
  const due = found.dueOn === null ? undefined : dayOf(found.dueOn);
  if (!asked || asked.from !== due || !isFollowed(found.status)) return refuse("follow.time.changed");
  return { asker: asked.byId, found };
}

/** Tells who asked for more time that they have it. */
export async function tellAgreed(
  context: Context,
  found: FoundConclusion,
  asker: string | null,
  until: string,
): Promise<void> {
  if (asker === null || asker === context.caller.personId) return;
  await asCommunity(context, "planning", (whole) =>
    tell(whole, [asker], {
      ...{ conclusion: found.id, occurrence: until },
      says: (language) => problem("follow.time.agreed", { text: excerptOf(found), day: dayName(until, language) }),
    }),
  );
}
