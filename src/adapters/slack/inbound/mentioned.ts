import type { WebClient } from "@slack/web-api";
import type { AdapterContext } from "../adapter-context.ts";
import type { MentionContext } from "../mentions.ts";
import type { Profiles } from "../user-profiles.ts";

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

/** Everybody and everything that is mentioned in what was typed: handles of people, and names, by Slack's ids. */
export async function mentionsIn(
  { profiles, channels }: Pick<AdapterContext, "profiles" | "channels">,
  client: WebClient,
  { team, ...where }: { readonly team: string; readonly enterprise?: string },
  text: string,
  bot?: string,
): Promise<Required<Pick<MentionContext, "handles" | "names">>> {
  const names = new Map<string, string>();
  const handles = new Map<string, string>();
  const people = [...new Set(mentionedIn(text, bot))].slice(0, MOST).map(async (user) => {
    const { handle, profile } = await profiles.of(client, { team, ...where }, user);
    handles.set(user, handle);
    if (profile) names.set(user, profile.name);
  });
  const rooms = [...new Set(unnamedIn(text))].slice(0, MOST).map(async (id) => {
    const name = await channels.name(client, team, id);
    if (name !== undefined) names.set(id, name);
  });
  await Promise.all([...people, ...rooms]);
  return { handles, names };
}

/** Their handles by id: for people of other workspaces, and in an organisation, not the id of this workspace stands before theirs. */
export async function handlesOf(
  profiles: Profiles,
  client: WebClient,
  where: { readonly team: string; readonly enterprise?: string },
  users: readonly string[],
): Promise<Map<string, string>> {
  const asked = [...new Set(users)].slice(0, MOST);
  return new Map(
    await Promise.all(asked.map(async (user) => [user, (await profiles.of(client, where, user)).handle] as const)),
  );
}

/** What those are called that a message mentions: people, and channels without a name that everybody may know of. Who Slack does not name is missing. */
export async function namesSaid(
  profiles: Profiles,
  client: WebClient,
  where: { readonly team: string; readonly enterprise?: string },
  text: string,
): Promise<Map<string, string>> {
  const [people, rooms] = [mentionedIn(text), unnamedIn(text)].map((ids) => [...new Set(ids)].slice(0, MOST));
  const named = await Promise.all([
    ...(people ?? []).map(async (id) => [id, (await profiles.of(client, where, id)).profile?.name] as const),
    ...(rooms ?? []).map(async (id) => [id, await openChannel(client, id)] as const),
  ]);
  return new Map(named.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])));
}

/** What a channel is called, where it is a secret to nobody: Slack tells the bot of private ones that it is in, and a reader may not be. */
async function openChannel(client: WebClient, channel: string): Promise<string | undefined> {
  const { channel: found } = await client.conversations.info({ channel }).catch(() => ({ channel: undefined }));
  return found?.is_private === false ? found.name : undefined;
}
