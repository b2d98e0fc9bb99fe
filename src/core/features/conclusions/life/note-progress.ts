import type { Context } from "../../../kernel/commands/command.ts";
import { refuse } from "../../../kernel/errors/errors.ts";
import { heldConclusion } from "./found-conclusion.ts";
import { noteChanges } from "./history.ts";
import { saidLately } from "./said-lately.ts";
import { writeStatus } from "./set-status.ts";
import { standingOf } from "./standing.ts";

/** Longest words on how far something is, in characters. */
export const PROGRESS_MAX = 1_000;

type At = Pick<Context, "db" | "community" | "caller" | "now" | "format">;

/** Notes how far a conclusion is; what was adopted is in progress by that. Who is to do it may, and who directs it; who says the same once more within a day is heard once. Throws UserError for anybody else, and where nothing is to be done. */
export async function noteProgress(at: At, id: string, words: string): Promise<void> {
  const { found } = await heldConclusion(at, id);
  const { directs, answers } = await standingOf(at.db, at.caller, found);
  if (!directs && !answers) return refuse("conclusion.progress.others");
  if (found.status !== "adopted" && found.status !== "in-progress") return refuse("conclusion.progress.not");
  if (await saidLately(at, id, { what: "progress", words })) return;
  if (found.status === "adopted") await writeStatus(at, found, "adopted", { to: "in-progress" });
  const changing = { community: at.community.id, now: at.now, by: at.caller.personId };
  await noteChanges(at.db, changing, id, [{ what: "progress", to: words }]);
}
