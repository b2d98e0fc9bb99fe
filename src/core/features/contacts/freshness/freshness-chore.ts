import type { Chore } from "../../../services/chores/chore.ts";
import { type ChoreContext, eachCommunity } from "../../../services/chores/each-community.ts";
import { communityChoices } from "../../../services/preferences/own.ts";
import { FRESH_DAYS } from "../../../services/preferences/preferences.ts";
import { readLanguage } from "../../../kernel/language/language.ts";
import { loadTerms } from "../../../services/taxonomy/taxonomy.ts";
import { endOver } from "../mandates/end-over.ts";
import { tellHandovers } from "../telling/tell-handovers.ts";
import { forgetReturns } from "./forget-returns.ts";
import { askCorrespondents } from "./ask-correspondents.ts";
import { askModerators } from "./ask-moderators.ts";
import { askOwners } from "./ask-owners.ts";

/** Asks whether contacts and mandates are still right, marks those of which nobody says so, ends mandates whose last day is over, and takes out when somebody was back. */
export const freshness: Chore = {
  name: "freshness",
  cron: "36 6 * * *",
  run: (parts) => eachCommunity(parts, keepFresh),
};

async function keepFresh(at: ChoreContext): Promise<void> {
  const { language, fresh: days = FRESH_DAYS } = await communityChoices(at);
  const community = { ...at.community, language: readLanguage(language) ?? "en" };
  await tellHandovers({ ...at, community, terms: () => loadTerms(at.db) }, await endOver(at));
  await forgetReturns(at);
  if (days === 0) return;
  const stale = await askOwners(at, days);
  const silent = await askCorrespondents(at);
  if (stale || silent) await askModerators(at);
}
