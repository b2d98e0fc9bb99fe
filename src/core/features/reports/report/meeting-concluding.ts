import type { Db } from "../../../services/store/store.ts";
import { reportedConclusions } from "../../conclusions/feature.ts";
import { MOST_REPORTED } from "./make-report.ts";

/** The id of the latest meeting with conclusions that is called so, or has that id; undefined where there is none. */
export async function meetingConcluding(db: Db, community: string, typed: string): Promise<string | undefined> {
  const all = await reportedConclusions(db, community, {}, { language: "en", most: MOST_REPORTED });
  const wanted = typed.trim().toLowerCase();
  return all.find(({ meeting }) => meeting?.id === typed || meeting?.title.toLowerCase() === wanted)?.meeting?.id;
}
