import type { APIInteractionDataResolved } from "discord.js";
import type { PickedPerson } from "../../core/kernel/commands/platform.ts";
import { userProfile } from "./user-profile.ts";

/** A picked person as the core takes one, with the name people see where Discord tells it. */
export function personIn(
  user: string,
  resolved: APIInteractionDataResolved | undefined,
): { user: string; name?: string } {
  const name = shownName(user, resolved);
  return { user, ...(name === undefined ? {} : { name }) };
}

/** How a person is called on the server, else everywhere; undefined where Discord does not tell. */
export function shownName(user: string, resolved: APIInteractionDataResolved | undefined): string | undefined {
  const known = resolved?.users?.[user];
  return resolved?.members?.[user]?.nick ?? known?.global_name ?? known?.username;
}

/** A picked channel as the core takes one. */
export function channelIn(id: string, resolved: APIInteractionDataResolved | undefined): { id: string; name: string } {
  return { id, name: resolved?.channels?.[id]?.name ?? id };
}

/** A picked role as the core takes one. */
export function roleIn(role: string, resolved: APIInteractionDataResolved | undefined): { role: string; name: string } {
  return { role, name: resolved?.roles?.[role]?.name ?? role };
}

/** The members of the server who were picked, as Discord knows them there: people, and not bots or who is no member. */
export function pickedIn(resolved: APIInteractionDataResolved | undefined): PickedPerson[] {
  return Object.values(resolved?.users ?? {}).flatMap((user): PickedPerson[] => {
    const member = resolved?.members?.[user.id];
    const profile = member && user.bot !== true ? userProfile(user, member).profile : undefined;
    return profile ? [{ user: user.id, profile: { name: profile.name, standing: profile.standing } }] : [];
  });
}
