import type { CommandScope } from "../../../kernel/commands/command.ts";
import { groupsOf } from "../groups.ts";
import { hintsOf } from "../hint.ts";
import { jobNamed } from "../jobs/named-job.ts";
import { namesIn } from "./known-words.ts";
import { type SmallTalk, smallTalkIn } from "./small-talk.ts";

/** What somebody says to the bot who asks the library for nothing, judged by what the community's words name; undefined for anything to be looked up or done. */
export async function heardSmallTalk(
  { catalogue, terms }: Pick<CommandScope, "catalogue" | "terms">,
  words: string,
): Promise<SmallTalk | undefined> {
  if (jobNamed(catalogue, words) !== undefined) return undefined;
  if (groupsOf(catalogue).some(({ asked }) => asked?.hears(words) === true)) return undefined;
  const hints = hintsOf(catalogue);
  return smallTalkIn(
    words,
    namesIn(await terms(), (word) => hints.asked(word) !== undefined),
  );
}
