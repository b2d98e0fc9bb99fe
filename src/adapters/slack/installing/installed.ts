import { installationsOf } from "../../../core/services/installations/installations.ts";
import { SLACK } from "../settings.ts";

/** Under which name it is noted to what organisation a workspace belongs. */
export const organisationOf = (team: string) => `organisation of ${team}`;

/** Under which name it is noted that whoever set the app up in a workspace was greeted. */
export const greetedIn = (team: string) => `greeted in ${team}`;

/** In how many workspaces and organisations the app is installed. */
export async function countInstalled(parts: Parameters<typeof installationsOf>[1]): Promise<number> {
  const all = await installationsOf(SLACK, parts).all();
  return all.filter((id) => ![organisationOf(""), greetedIn("")].some((note) => id.startsWith(note))).length;
}
