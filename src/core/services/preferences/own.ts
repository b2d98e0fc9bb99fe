import type { Context } from "../../kernel/commands/command.ts";
import { defined } from "../../kernel/values/defined.ts";
import type { LatePolicy } from "./late-policy.ts";
import { type Db, sql } from "../store/store.ts";
import { type PreferencesChanged, type Changes, type Choices, changed, type Habits, withChanges } from "./change.ts";
import { followedBefore, keptAfter, keptIn, type SaidByPlatform, storedKept } from "./kept.ts";
import { type ChosenPreferences, latePolicyOf, type Preferences, preferencesOf, readChosen } from "./preferences.ts";

type In = { readonly db: Db; readonly community: { readonly id: string } };

/** What a person has chosen themselves; nothing for somebody the community does not know. */
export async function ownChoices(
  { db, community }: In,
  personId: string | undefined,
): Promise<Choices & ChosenPreferences> {
  if (personId === undefined) return {};
  const found = await db.person.findUnique({
    where: { communityId_id: { communityId: community.id, id: personId } },
    select: { language: true, zone: true, country: true, topics: true, preferences: true },
  });
  if (!found) return {};
  const { language, zone, country, topics, preferences } = found;
  const columns = { language: language ?? undefined, zone: zone ?? undefined, country: country ?? undefined };
  return defined({ ...columns, topics: topics.length > 0 ? topics : undefined, ...readChosen(preferences) });
}

/** What a community has chosen for those who choose nothing. */
export type CommunityChoices = ChosenPreferences & Pick<Habits, "language" | "zone">;

/** What the community has chosen for those who choose nothing. */
export async function communityChoices({ db, community }: In): Promise<CommunityChoices> {
  const { language, zone, defaults } = await db.community.findUniqueOrThrow({
    where: { id: community.id },
    select: { language: true, zone: true, defaults: true },
  });
  return { language, zone, ...readChosen(defaults) };
}

/** How late is late in the community now. */
export async function latePolicy(where: In): Promise<LatePolicy> {
  return latePolicyOf(await communityChoices(where));
}

/** What holds for a person now: what they chose, else what the community chose. For reminders and everything else said to one person. */
export async function preferencesFor(where: In, personId: string): Promise<Preferences> {
  return preferencesOf(await ownChoices(where, personId), await communityChoices(where));
}

/** What somebody's choices became. */
export interface OwnChanged {
  /** What became something else. */
  readonly made: PreferencesChanged;
  /** What they chose as it was already: it follows their platform no more. */
  readonly kept: readonly SaidByPlatform[];
  /** What followed their platform before. */
  readonly followed: readonly SaidByPlatform[];
}

/** Changes what a person has chosen, and returns what became of it; what `follows` names is their platform's to say again. Two changes at once follow each other. */
export async function changeOwn(
  { db, community }: Pick<Context, "db" | "community">,
  personId: string,
  changes: Changes,
  follows: readonly SaidByPlatform[] = [],
): Promise<OwnChanged> {
  const [held] = await db.$queryRaw<{ preferences: unknown }[]>(
    sql`select preferences from person where community_id = ${community.id} and id = ${personId} for update`,
  );
  const before = await ownChoices({ db, community }, personId);
  const made = changed(before, changes);
  const keptBefore = keptIn(held?.preferences);
  const keeps = keptAfter(keptBefore, changes, follows);
  const kept = keeps.filter((name) => !keptBefore.includes(name) && made[name] === undefined);
  const became = { made, kept, followed: followedBefore(made, keptBefore) };
  if (Object.keys(made).length === 0 && kept.length === 0) return became;
  const { language: _language, zone: _zone, country: _country, topics: _topics, ...stored } = before;
  await db.person.update({
    where: { communityId_id: { communityId: community.id, id: personId } },
    data: {
      ...(made.language ? { language: made.language.after } : {}),
      ...(made.zone ? { zone: made.zone.after } : {}),
      ...(made.country ? { country: made.country.after } : {}),
      ...(made.topics ? { topics: [...(made.topics.after ?? [])] } : {}),
      preferences: { ...withChanges(stored, made), ...storedKept(keeps) },
    },
  });
  return became;
}

/** Changes what holds in the community for those who choose nothing, its language and zone included; these cannot be cleared. */
export async function changeDefaults(
  { db, community }: Pick<Context, "db" | "community">,
  changes: Changes,
): Promise<PreferencesChanged> {
  await db.$queryRaw(sql`select 1 from community where id = ${community.id} for update`);
  const { language, zone, ...stored } = await communityChoices({ db, community });
  const made = changed(defined({ language, zone, ...stored }), changes);
  if (Object.keys(made).length === 0) return made;
  await db.community.update({
    where: { id: community.id },
    data: {
      ...(made.language?.after ? { language: made.language.after } : {}),
      ...(made.zone?.after ? { zone: made.zone.after } : {}),
      defaults: withChanges(stored, made),
    },
  });
  return made;
}
