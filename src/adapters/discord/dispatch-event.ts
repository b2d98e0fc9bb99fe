import QuickLRU from "quick-lru";
import { formatter } from "../../core/kernel/language/format.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import type { Dispatch, InvocationInput, PickedPerson, Plan } from "../../core/kernel/commands/platform.ts";
import { type OwnSpace, ownSpaces } from "../../core/services/people/own-spaces.ts";
import { spaceOf } from "../../core/services/identity/space-of.ts";
import { withOwnAnswer } from "../../core/kernel/commands/after-work.ts";
import type { View } from "../../core/kernel/views/model.ts";
import { muted, say } from "../../core/kernel/views/build.ts";
import { readerOf } from "../kit/wording.ts";
import { lackingThere } from "./delivery/channel-rights.ts";
import { departed, type DepartedLooking } from "./delivery/departed.ts";
import { saysAway } from "./delivery/away.ts";
import { DISCORD, NO_GUILD } from "./settings.ts";
import type { DiscordUserProfile } from "./user-profile.ts";
import { MINUTE_MS } from "../../core/kernel/time/units.ts";

/** What happened on Discord, in the terms of its payloads. */
export interface DiscordEvent {
  /** Discord's id of it; a repeated delivery carries the same one. */
  readonly id: string;
  /** By what a form that was sent is known again, however often it is. */
  readonly form?: string;
  readonly who: DiscordUserProfile;
  /** Absent in direct messages. */
  readonly guild?: string;
  readonly channel: string;
  readonly channelName?: string;
  /** It was in a direct message with the bot, and not in one between others. */
  readonly direct?: true;
  /** Asked by an installation of one's own, wherever that was: no guild has a part in it, and nobody else reads the answer. */
  readonly userInstall?: true;
  /** Members of the guild who were picked. */
  readonly picked?: readonly PickedPerson[];
}

/** Turns what happened into an invocation and begins it; says in which guild that was, and of which of their communities somebody asks who is in several. */
export type DispatchEvent = (
  event: DiscordEvent,
  input: InvocationInput,
) => Promise<{ readonly plan: Plan; readonly space: string; readonly among?: Among }>;

/** The communities that somebody asks one of; none is chosen yet where `unsure`. */
export interface Among {
  readonly communities: readonly OwnSpace[];
  readonly unsure?: true;
}

// How long somebody who was in a guild just now is taken to be there still, in milliseconds.
const PRESENT_MS = MINUTE_MS;

/**
 * The way in. A direct message belongs to the guild that the person used last, and that they and the bot are still in: what
 * a community knows is for nobody who left it.
 */
export function eventDispatcher({
  dispatch,
  bot,
  ...looking
}: DepartedLooking & { readonly dispatch: Dispatch; readonly bot: () => Promise<string> }): DispatchEvent {
  const present = new QuickLRU<string, true>({ maxSize: 10_000, maxAge: PRESENT_MS });
  const isGone = async (user: string, space: string): Promise<boolean> => {
    const key = `${user} ${space}`;
    if (present.has(key)) return false;
    const gone = await departed(looking, { user, space }).catch((error: unknown) => {
      if (saysAway(error)) return true;
      throw error;
    });
    if (!gone) present.set(key, true);
    return gone;
  };
  const spaceIn = async (user: string, tried?: string): Promise<string> => {
    const space = await spaceOf(looking.store, DISCORD, user).catch(() => undefined);
    if (space === undefined || space === tried) return NO_GUILD;
    return (await isGone(user, space)) ? spaceIn(user, space) : space;
  };
  /** What would be posted in another channel is not begun where the bot may not post there. */
  const postable = async (plan: Plan, guild: string): Promise<Plan> => {
    if (plan.kind !== "work" || !plan.posts?.channel) return plan;
    const { id, name } = plan.posts.channel;
    // Where Discord does not tell, what cannot be said there is reported when it is due.
    const lacking = await bot()
      .then((self) => lackingThere(looking.api, self, guild, id))
      .catch(() => ({ toPost: [], toTag: [] }));
    const { language, zone } = plan.reader ?? { language: "en", zone: "UTC" };
    const t = translator(language);
    const facts = (rights: readonly string[]) => ({ channel: name, rights: formatter(language, zone).all(rights) });
    if (lacking.toPost.length === 0 && lacking.toTag.length === 0) return plan;
    if (lacking.toPost.length === 0)
      return withOwnAnswer(plan, endingWith(t("platform.lacking.tags", facts(lacking.toTag))));
    return {
      kind: "answer",
      view: {
        ...say(t("platform.lacking.there", facts(lacking.toPost)), "warning"),
        refusal: "platform.lacking.there",
      },
      ...(plan.reader ? { reader: plan.reader } : {}),
    };
  };
  /** Those that somebody is still in. One that they do not ask of now is among them also where Discord does not tell just now. */
  const communitiesOf = async (user: string): Promise<OwnSpace[]> => {
    const own = await ownSpaces(looking.store, DISCORD, user);
    const untold = new Map<OwnSpace, unknown>();
    const gone = await Promise.all(
      own.map((one) => isGone(user, one.space).catch((error: unknown) => !untold.set(one, error))),
    );
    const found = own.filter((_, i) => gone[i] === false);
    const [one, another] = found;
    if (one && untold.has(one) && (one.chosen || !another)) throw untold.get(one);
    return found;
  };
  const planned = (event: DiscordEvent, space: string, input: InvocationInput): Promise<Plan> => {
    const { id, form, who, channel, channelName, direct, userInstall, picked } = event;
    return dispatch({
      id,
      platform: DISCORD,
      space,
      channel,
      ...who,
      ...(channelName === undefined ? {} : { channelName }),
      ...(direct || userInstall ? { direct: true as const } : {}),
      ...(form === undefined ? {} : { form }),
      ...(picked ? { picked } : {}),
      input,
    });
  };
  /** What somebody asks wherever they are belongs to the community that they chose, or their only one. */
  const plannedByUser = async (event: DiscordEvent, input: InvocationInput): ReturnType<DispatchEvent> => {
    const communities = await communitiesOf(event.who.user);
    const [one, another] = communities;
    if (!one) return { plan: unplanned(event, input, "discord.own.nowhere"), space: NO_GUILD };
    const { space } = one;
    if (another && !one.chosen)
      return { plan: unplanned(event, input, "discord.own.which"), space, among: { communities, unsure: true } };
    const plan = await planned(event, space, input);
    return { plan: postsNothing(plan), space, ...(another ? { among: { communities } } : {}) };
  };
  return async (event, input) => {
    if (event.userInstall) return plannedByUser(event, input);
    const space = event.guild ?? (await spaceIn(event.who.user));
    return { plan: await postable(await planned(event, space, input), space), space };
  };
}

/** Says that the bot knows them in no community, or asks of which of theirs they ask: below it stands what there is to choose from. */
function unplanned(
  { who }: DiscordEvent,
  { kind }: InvocationInput,
  why: "discord.own.nowhere" | "discord.own.which",
): Plan {
  if (kind === "suggest" || kind === "complete") return { kind: "suggest", choices: [] };
  const { language } = readerOf({ locale: who.locale });
  return { kind: "answer", view: say(translator(language)(why)) };
}

/** An answer that ends with that, where what was asked for was done. */
const endingWith =
  (sentence: string) =>
  (view: View): View =>
    view.refusal === undefined ? { ...view, blocks: [...view.blocks, muted(sentence)] } : view;

/** Where the bot is no member it answers, and posts nothing; what stands elsewhere already it changes. */
function postsNothing(plan: Plan): Plan {
  if (plan.kind !== "work" || !plan.posts || plan.posts.stands === true) return plan;
  const code = "discord.own.posts";
  const sentence = translator(plan.reader?.language ?? "en")(code);
  return {
    kind: "answer",
    view: { ...say(sentence, "warning"), refusal: code },
    ...(plan.reader ? { reader: plan.reader } : {}),
  };
}
