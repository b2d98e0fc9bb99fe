import type { WebClient } from "@slack/web-api";
import type { Profiles } from "../user-profiles.ts";

// Slack is asked about each at once; who mentions more people means nobody in particular.
const MOST = 20;

/** Slack's ids of the people mentioned in what was typed, without the bot's own. */
export const mentionedIn = (text: string, bot?: string): string[] =>
  [...text.matchAll(/<@([UW][A-Z0-9]+)/g)].map(([, id = ""]) => id).filter((id) => id !== bot);

/** Slack's ids of the people picked in a form. */
export const pickedIn = (state: unknown): string[] =>
  [...JSON.stringify(state ?? {}).matchAll(/"selected_user":"([UW][A-Z0-9]+)"/g)].map(([, id = ""]) => id);

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

/** Who and which channels a message mentions without saying what they are called, by Slack's ids. */
const namelessIn = (text: string, sign: "@" | "#"): string[] =>
  [...text.matchAll(/<([@#])([A-Z0-9]+)\|?>/g)].flatMap(([, own, id = ""]) => (own === sign ? [id] : []));

/** What those are called that a message mentions by their ids alone: people, and channels that everybody may know of. Who Slack does not name is missing. */
export async function namesSaid(
  profiles: Profiles,
  client: WebClient,
  where: { readonly team: string; readonly enterprise?: string },
  text: string,
): Promise<Map<string, string>> {
  const [people, rooms] = (["@", "#"] as const).map((sign) => [...new Set(namelessIn(text, sign))].slice(0, MOST));
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
