import { installationsOf } from "../../../core/services/installations/installations.ts";
import { SLACK } from "../settings.ts";

/** Under which name it is noted to what organisation a workspace belongs. */
export const organisationOf = (team: string) => `organisation of ${team}`;

/** In how many workspaces and organisations the app is installed. */
export async function countInstalled(parts: Parameters<typeof installationsOf>[1]): Promise<number> {
  const all = await installationsOf(SLACK, parts).all();
  return all.filter((id) => !id.startsWith(organisationOf(""))).length;
}
