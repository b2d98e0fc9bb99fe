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
