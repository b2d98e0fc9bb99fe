import type { Command, Context } from "../../../kernel/commands/command.ts";
import type { ParseContext } from "../../../kernel/options/kind.ts";
import { type OptionSpec, optionsOf } from "../../../kernel/options/options.ts";
import type { Input } from "../../../kernel/views/model.ts";

// Longest phrase for a moment, in words.
const LONGEST = 14;
// What leads to the title of something.
const TITLED =
  /^(?:about|on|called|named|sobre|de|do|da|del|llamada|llamado|chamada|chamado|sur|appelée|intitulée)\s+(.+)$/iu;

/** What the rest of a sentence says of a command's options, where that is clear: which thing is meant, or when something is to be and what it is called. */
export async function filledJob(context: Context, { input }: Command, rest: string): Promise<Input> {
  const options = optionsOf(input).filter(({ required }) => required);
  const thing = options.find(({ kind }) => kind.reference !== undefined);
  const moment = options.find(({ kind }) => kind.format === "moment");
  if (rest === "") return {};
  if (thing) return (await isRead(thing, rest, context)) ? { [thing.name]: rest } : {};
  const title = options.find(({ kind }) => kind.open === true);
  return moment ? withMoment(context, { moment, title }, rest.split(/\s+/u)) : {};
}

async function withMoment(
  context: Context,
  { moment, title }: { readonly moment: OptionSpec; readonly title: OptionSpec | undefined },
  words: readonly string[],
): Promise<Input> {
  for (let from = Math.max(0, words.length - LONGEST); from < words.length; from += 1) {
    const said = words.slice(from).join(" ");
    if (!(await isRead(moment, said, context))) continue;
    const [, named] = TITLED.exec(words.slice(0, from).join(" ")) ?? [];
    return { ...(title && named !== undefined ? { [title.name]: named } : {}), [moment.name]: said };
  }
  return {};
}

/** Whether words are a value of the option, for certain or to be asked about. */
async function isRead({ kind }: OptionSpec, words: string, context: Context): Promise<boolean> {
  const read = await kind.read(words, parsing(context));
  return "value" in read || read.understood === true;
}

const parsing = ({ now, caller, t, format, catalogue, terms, db }: Context): ParseContext => ({
  ...{ now, caller, t, format, terms, db },
  zone: caller.zone,
  references: catalogue.references,
});
