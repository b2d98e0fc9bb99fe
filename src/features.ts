import { catalogueOf } from "./core/kernel/catalogue/catalogue.ts";
import { cards } from "./core/services/cards/feature.ts";
import { documents } from "./core/services/documents/feature.ts";
import { expiringThings } from "./core/services/expiring/feature.ts";
import { identity } from "./core/services/identity/feature.ts";
import { installations } from "./core/services/installations/feature.ts";
import { limits } from "./core/services/limits/feature.ts";
import { posts } from "./core/services/posts/feature.ts";
import { questions } from "./core/services/questions/feature.ts";
import { search } from "./core/services/search/feature.ts";
import { tokens } from "./core/services/tokens/feature.ts";
import { vacuuming } from "./core/services/vacuum/feature.ts";
import { auditWithCommands } from "./commands/audit/index.ts";
import { calendarWithCommands } from "./commands/calendar/index.ts";
import { communitiesWithCommands } from "./commands/communities/index.ts";
import { conclusionsWithCommands } from "./commands/conclusions/index.ts";
import { contactsWithCommands } from "./commands/contacts/index.ts";
import { deliveryWithCommands } from "./commands/delivery/index.ts";
import { digestsWithCommands } from "./commands/digests/index.ts";
import { globalSearchWithCommands } from "./commands/global-search/index.ts";
import { glossaryWithCommands } from "./commands/glossary/index.ts";
import { helpWithCommands } from "./commands/help/index.ts";
import { homeWithCommands } from "./commands/home/index.ts";
import { meetingsWithCommands } from "./commands/meetings/index.ts";
import { membershipWithCommands } from "./commands/membership/index.ts";
import { minutesWithCommands } from "./commands/minutes/index.ts";
import { peopleWithCommands } from "./commands/people/index.ts";
import { pollsWithCommands } from "./commands/polls/index.ts";
import { preferencesWithCommands } from "./commands/preferences/index.ts";
import { privacyWithCommands } from "./commands/privacy/index.ts";
import { reportsWithCommands } from "./commands/reports/index.ts";
import { resourcesWithCommands } from "./commands/resources/index.ts";
import { reviewWithCommands } from "./commands/review/index.ts";

/** The product: what it can do, in the order in which it is shown. Nothing else names a feature. */
export const FEATURES = [
  identity,
  installations,
  tokens,
  cards,
  limits,
  documents,
  vacuuming,
  expiringThings,
  posts,
  search,
  questions,
  globalSearchWithCommands,
  contactsWithCommands,
  meetingsWithCommands,
  calendarWithCommands,
  pollsWithCommands,
  minutesWithCommands,
  conclusionsWithCommands,
  reportsWithCommands,
  digestsWithCommands,
  resourcesWithCommands,
  glossaryWithCommands,
  reviewWithCommands,
  deliveryWithCommands,
  homeWithCommands,
  peopleWithCommands,
  membershipWithCommands,
  privacyWithCommands,
  preferencesWithCommands,
  communitiesWithCommands,
  auditWithCommands,
  helpWithCommands,
] as const;

export const CATALOGUE = catalogueOf(FEATURES);
