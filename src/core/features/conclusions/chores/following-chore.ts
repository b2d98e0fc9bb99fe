import type { Chore } from "../../../services/chores/chore.ts";
import { type ChoreContext, eachCommunity } from "../../../services/chores/each-community.ts";
import { dropFarAhead } from "../../../services/delivery/planning/drop-far-ahead.ts";
import { communityChoices } from "../../../services/preferences/own.ts";
import { nudgeDays } from "../../../services/preferences/nudge-days.ts";
import { askUnasked } from "../following/ask-owners.ts";
import { askedSoFar } from "../following/asked-so-far.ts";
import { escalate } from "../following/escalate.ts";
import { followed } from "../following/followed.ts";
import { tellOwnersLeft } from "../following/owners-left.ts";
import { planNudges } from "../following/plan-nudges.ts";
import { askByItself } from "../tracking/asking/ask-by-itself.ts";
import { answering } from "../following/whose.ts";

/** Asks those to whom something falls whether they do it and how far it is, before and after its day, tells whoever runs the meeting where nobody answers, and asks countries how far they are with what was recommended. */
export const following: Chore = {
  name: "following",
  cron: "21 6 * * *",
  run: (parts) => eachCommunity(parts, follow),
};

async function follow(at: ChoreContext): Promise<void> {
  await dropFarAhead(at, ["assigned", "nudge", "tracking"]);
  await askUnasked(at);
  const { nudges, zone } = await communityChoices(at);
  const steps = nudgeDays(nudges);
  if (steps.length === 0) return;
  await remind(at, { steps, zone });
  await askByItself(at);
}

async function remind(
  at: ChoreContext,
  { steps, zone }: { readonly steps: readonly number[]; readonly zone: string },
): Promise<void> {
  const all = await followed(at);
  if (all.length === 0) return;
  const whose = await answering(at, all);
  const theirs = all.flatMap((one) =>
    [...new Set(one.owners.flatMap((owner) => whose(one, owner).asked))].map((person) => ({ one, person })),
  );
  const asked = await askedSoFar(at);
  await planNudges(at, theirs, asked, steps);
  await tellOwnersLeft(at, all, theirs, { steps, zone });
  await escalate(at, all, theirs, asked, { steps, zone });
}
