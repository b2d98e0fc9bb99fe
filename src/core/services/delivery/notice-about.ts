import { countExposed } from "../../features/conclusions/exposed/count-exposed.ts";
import type { Translate } from "../../kernel/language/translate.ts";
import { atLeast, type Role } from "../../kernel/access/role.ts";
import { run } from "../../kernel/views/build.ts";
import type { Action } from "../../kernel/views/model.ts";
import type { Scene } from "./composer.ts";
import type { DropReason } from "./ledger.ts";

/** What a notice can be about; its subject is one of these, and for "exposure" the community. */
export const ABOUT = ["meeting", "digest", "resource", "poll", "clearance", "exposure"] as const;
export type About = (typeof ABOUT)[number];

/**
 * What only informs waits for the end of quiet hours and is not said to those who want no such messages. The others ask
 * somebody to act, such as whoever organises a meeting that its channel was not reminded of: these are always said, at once.
 */
export const INFORMS: ReadonlySet<About> = new Set<About>(["resource"]);

/** The button that shows what a notice is about, where a command does. */
export function leadTo(about: About, subject: string, t: Translate): Action | undefined {
  switch (about) {
    case "meeting":
    case "resource":
    case "poll":
      return run(t("show"), `${about} show`, { [about]: subject });
    case "exposure":
      return run(t("exposure.show"), "conclusion exposed", {});
    case "digest":
    case "clearance":
      return undefined;
  }
}

/** Why a notice is not to be said any more to a person in that role; undefined where it is. */
export async function pointless(about: About, role: Role, scene: Pick<Scene, "db" | "community">): Promise<DropReason | undefined> {
  if (about !== "exposure") return undefined;
  if (!atLeast(role, "moderator")) return "cancelled";
  return (await countExposed(scene)).total === 0 ? "nothing" : undefined;
}
