import type { WebClient } from "@slack/web-api";
import type { AdapterContext } from "../adapter-context.ts";
import type { MentionContext } from "../mentions.ts";
import type { Profiles, SlackUserProfile } from "../user-profiles.ts";

// Slack is asked about each at once; who mentions more people means nobody in particular.
const MOST = 20;

/** Slack's ids of the people mentioned in what was typed, without the bot's own. */
const mentionedIn = (text: string, bot?: string): string[] =>
  [...text.matchAll(/<@([UW][A-Z0-9]+)/g)].map(([, id = ""]) => id).filter((id) => id !== bot);

/** Slack's ids of the channels that stand in what was typed without a name. */
const unnamedIn = (text: string): string[] => [...text.matchAll(/<#([CG][A-Z0-9]+)(?:\|)?>/g)].map(([, id = ""]) => id);

/** Slack's ids of the people picked in a form. */
export const pickedIn = (state: unknown): string[] =>
  [...JSON.stringify(state ?? {}).matchAll(/"selected_user":"([UW][A-Z0-9]+)"/g)].map(([, id = ""]) => id);

/** Where somebody asks. */
type Where = Parameters<AdapterContext["profiles"]["of"]>[1];

/** Everybody and everything that is mentioned in what was typed: handles of people, and names, by Slack's ids. */
export async function mentionsIn(
  { profiles, channels }: Pick<AdapterContext, "profiles" | "channels">,
  client: WebClient,
  where: Where,
  text: string,
  bot?: string,
): Promise<Required<Pick<MentionContext, "handles" | "names">>> {
  const [people, rooms] = await Promise.all([
    known(mentionedIn(text, bot), (user) => profiles.of(client, where, user)),
    known(unnamedIn(text), (id) => channels.name(client, where.team, id)),
  ]);
  return { handles: handlesAmong(people), names: new Map([...namesAmong(people), ...rooms]) };
}

/** Their handles by id: for people of other workspaces, and in an organisation, not the id of this workspace stands before theirs. */
export async function handlesOf(
  profiles: Profiles,
  client: WebClient,
  where: Where,
  users: readonly string[],
): Promise<Map<string, string>> {
  return handlesAmong(await known(users, (user) => profiles.of(client, where, user)));
}

/** What those are called that a message mentions: people, and channels without a name that everybody may know of. Who Slack does not name is missing. */
export async function namesSaid(
  profiles: Profiles,
  client: WebClient,
  where: Where,
  text: string,
): Promise<Map<string, string>> {
  const [people, rooms] = await Promise.all([
    known(mentionedIn(text), (user) => profiles.of(client, where, user)),
    known(unnamedIn(text), (id) => openChannel(client, id)),
  ]);
  return new Map([...namesAmong(people), ...rooms]);
}

/** What there is to know of some ids, each asked about once; what nothing is known of is missing. */
async function known<What>(
  ids: readonly string[],
  ask: (id: string) => Promise<What | undefined>,
): Promise<Map<string, What>> {
  const asked = [...new Set(ids)].slice(0, MOST);
  const found = await Promise.all(asked.map(async (id) => [id, await ask(id)] as const));
  return new Map(found.flatMap(([id, what]) => (what === undefined ? [] : [[id, what] as const])));
}

type People = ReadonlyMap<string, SlackUserProfile>;

const handlesAmong = (people: People) => new Map([...people].map(([user, { handle }]) => [user, handle]));

const namesAmong = (people: People) =>
  new Map([...people].flatMap(([user, { profile }]) => (profile ? [[user, profile.name] as const] : [])));

/** What a channel is called, where it is a secret to nobody: Slack tells the bot of private ones that it is in, and a reader may not be. */
async function openChannel(client: WebClient, channel: string): Promise<string | undefined> {
  const { channel: found } = await client.conversations.info({ channel }).catch(() => ({ channel: undefined }));
  return found?.is_private === false ? found.name : undefined;
}
