import { atLeast } from "../../../kernel/access/role.ts";
import { actions, list, run } from "../../../kernel/views/build.ts";
import { known } from "../../../services/people/role-by-standing.ts";
import { type ContactToLookAt, toLookAt, WHY } from "./to-look-at.ts";
import type { WordQuestion } from "./asking.ts";

/** Tells a moderator how many contacts there are to look at: those that they verified, and those that no moderator who is here did. */
export const listQuestion: WordQuestion = async (read, { person, words: { t } }) => {
  if (!atLeast(known(person.role), "moderator")) return undefined;
  const theirs = (await toLookAt(read)).filter(({ verifier }) => verifier === null || verifier === person.id);
  if (theirs.length === 0) return undefined;
  const count = (of: ContactToLookAt["why"]) => theirs.filter(({ why }) => why === of).length;
  return {
    title: t("contact.stale.ask", { count: theirs.length }),
    blocks: [
      list(WHY.flatMap((why) => (count(why) === 0 ? [] : [[t(`contact.stale.count.${why}`, { count: count(why) })]]))),
      actions(run(t("contact.stale.show"), "contact stale", {}, { weight: "primary" })),
    ],
  };
};
