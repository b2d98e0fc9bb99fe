import type { Command, Context } from "../../core/kernel/commands/command.ts";
import { lackHere } from "../../core/kernel/commands/is-listed.ts";
import { familySpellings, spellingsOf } from "../../core/kernel/commands/spellings.ts";
import { spokenCommands } from "../../core/kernel/commands/spoken-commands.ts";
import { atLeast } from "../../core/kernel/access/role.ts";
import { UserError } from "../../core/kernel/errors/errors.ts";
import { readLine } from "../../core/kernel/lines/line.ts";
import { optionsOf } from "../../core/kernel/options/options.ts";
import { fold } from "../../core/kernel/text/fold.ts";
import { nearest } from "../../core/kernel/text/nearest.ts";
import { truncate } from "../../core/kernel/text/truncate.ts";
import { type CommandLine, commandLine } from "../../core/kernel/values/command-line.ts";
import { actions, run, text } from "../../core/kernel/views/build.ts";
import type { Action, View } from "../../core/kernel/views/model.ts";
import { jobNamed } from "../../core/services/global-search/jobs/named-job.ts";
import { begin, familyView } from "./family-view.ts";
import { familyName, openIn } from "./families.ts";
import { jobs } from "./jobs-view.ts";

const SHOWN = 60;

/** What is typed and no command is: what was probably meant, to press; else what there is. */
export function unknownView(context: Context, line: string): View {
  const { t } = context;
  const [first = "", second = "", ...rest] = line.trim().replace(/^\//, "").split(/\s+/u);
  const typed = truncate(`${first} ${second}`.trim(), SHOWN);
  const near = nearTo(context, first, second, rest);
  if (near) {
    const sentence = t.rich("command.near", { typed, near: near.meant, command: commandLine("help") });
    return { tone: "warning", refusal: "command.near", blocks: [text(...sentence), actions(near.button)] };
  }
  const family = spokenCommands(context.catalogue.commands).family(first);
  if (family !== undefined && openIn(context, family).length > 0) {
    const { blocks } = familyView(context, family, false);
    return {
      tone: "warning",
      refusal: "command.family",
      blocks: [text(t("command.family", { typed })), ...blocks],
    };
  }
  const job = jobIn(context, line);
  if (job) return { blocks: [text(t("find.job")), actions(job)] };
  const sentence = t.rich("command.unknown", { typed, command: commandLine("help") });
  return { tone: "warning", refusal: "command.unknown", blocks: [text(...sentence), actions(...jobs(context))] };
}

/** The form of what a sentence asks for that was typed as a command. */
function jobIn(context: Context, line: string): Action | undefined {
  const named = jobNamed(context.catalogue, line);
  const command = context.catalogue.commands.find(({ path }) => path === named?.job.command);
  return command && atLeast(context.caller.role, command.allow) ? begin(command, context) : undefined;
}

interface Near {
  readonly meant: CommandLine;
  readonly button: Action;
}

/** The command or family that the words are a slip of, in any language; what follows goes along. */
function nearTo(context: Context, first: string, second: string, rest: readonly string[]): Near | undefined {
  const open = context.catalogue.commands.filter(
    (c) => !c.hidden && atLeast(context.caller.role, c.allow) && !lackHere(c, context),
  );
  const paths = new Map(open.flatMap((c) => spellingsOf(c).map((spelling) => [spelling, c] as const)));
  const two = nearest(fold(`${first} ${second}`.trim()), [...paths.keys()]);
  const found = two === undefined ? undefined : paths.get(two);
  if (found)
    return { meant: commandLine(found.path), button: begin(found, context, givenIn(found, [second, ...rest], two)) };
  const words = new Map(
    open.flatMap((c) => familySpellings(c).map((name) => [name, c.path.split(" ")[0] ?? c.path] as const)),
  );
  const one = nearest(
    fold(first),
    [...words.keys()].filter((word) => word !== fold(first)),
  );
  const family = one === undefined ? undefined : words.get(one);
  if (family === undefined) return undefined;
  const alone = open.find(({ path }) => path === family);
  if (alone)
    return { meant: commandLine(family), button: begin(alone, context, givenIn(alone, [second, ...rest], family)) };
  return {
    meant: commandLine("help", family),
    button: run(familyName(context, family), "help", { command: family }),
  };
}

/** What was typed after the command, as its options; nothing where that cannot be read. */
function givenIn({ input }: Command, words: readonly string[], spelled: string | undefined): Record<string, string> {
  const rest = (spelled?.includes(" ") === true ? words.slice(1) : words).join(" ").trim();
  try {
    return readLine(rest, optionsOf(input));
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}
