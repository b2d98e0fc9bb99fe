import { atLeast } from "../access/role.ts";
import { given as isGiven } from "../forms/fillable.ts";
import { firstIn, zoneGiven } from "../forms/first-time.ts";
import type { Translate } from "../language/translate.ts";
import { readLine } from "../lines/line.ts";
import type { ParseContext } from "../options/kind.ts";
import { type OptionSpec, optionsOf } from "../options/options.ts";
import { typed } from "../text/typed.ts";
import type { Choice } from "../values/choice.ts";
import { commandLine } from "../values/command-line.ts";
import type { Command } from "./command.ts";
import { isListed, type ListedFor } from "./is-listed.ts";
import type { InvocationInput } from "./platform.ts";
import { commandAt } from "./resolve-command.ts";

/** Most choices for one completion: as many as every platform shows. */
const CHOICES = 25;
/** Who has typed more than this writes a text and wants no options; the whole line must come back in each choice. */
const LONGEST = 500;

type InStore = <T>(work: (context: ParseContext) => Promise<T>) => Promise<T>;

/** Values for one option, given what is typed of it so far. */
export async function suggest(
  catalogue: readonly Command[],
  input: InvocationInput & { kind: "suggest" },
  place: ListedFor,
  inStore: InStore,
): Promise<readonly Choice[]> {
  const command = commandAt(catalogue, input.path);
  if (!command || !atLeast(place.caller.role, command.allow)) return [];
  const options = optionsOf(command.input);
  const option = options.find((o) => o.name === input.option);
  return option
    ? values(option, input.text, { options, given: input.values, open: openTo(place, catalogue) }, inStore)
    : [];
}

/**
 * Ways to go on with a line being typed. A choice's value is the whole line with that choice taken, ready to be typed on.
 */
export async function complete(
  catalogue: readonly Command[],
  line: string,
  place: ListedFor,
  t: Translate,
  inStore: InStore,
): Promise<readonly Choice[]> {
  const text = line.replace(/^\s*\/?/, "");
  if (text.length > LONGEST) return [];
  const open = openTo(place, catalogue);
  const command = open
    .filter((c) => text.toLowerCase().startsWith(`${c.path} `))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (!command)
    return open
      .filter((c) => c.path.startsWith(text.toLowerCase()))
      .slice(0, CHOICES)
      .map((c) => ({ value: `${c.path} `, label: `/${c.path} — ${t(c.summary)}` }));
  const options = optionsOf(command.input).filter((o) => !o.hidden);
  const last = /(?:^|\s)([a-z][a-z0-9_]*):("[^"]*|\S*)$/u.exec(text);
  const option = options.find((o) => o.name === last?.[1]);
  if (option && last) {
    const begun = (last[2] ?? "").replace(/^"/, "");
    const start = text.slice(0, text.length - (last[2] ?? "").length);
    return (await values(option, begun, { options, given: givenIn(start, command), open }, inStore)).map((c) => ({
      value: `${start}${typed(c.value)} `,
      label: c.label,
    }));
  }
  if (!/\s$/.test(text)) {
    const begun = /\S*$/.exec(text)?.[0] ?? "";
    return unused(options, text)
      .filter((o) => o.name.startsWith(begun) && begun !== "")
      .map((o) => ({
        value: `${text.slice(0, text.length - begun.length)}${o.name}:`,
        label: `${o.name}: ${t(o.label)}`,
      }));
  }
  return unused(options, text)
    .slice(0, CHOICES)
    .map((o) => ({ value: `${text}${o.name}:`, label: `${o.name}: ${t(o.label)}` }));
}

/** What the line gives already, before the option that is being typed; of one that cannot be read only the zone. */
function givenIn(text: string, command: Command): Readonly<Record<string, unknown>> {
  const options = optionsOf(command.input);
  const named = Object.fromEntries(
    options.flatMap(({ name, kind }) => {
      const [, quoted, word] =
        (kind.gives === "zone" && new RegExp(`(?:^|\\s)${name}:(?:"([^"]*)"|(\\S+))`, "u").exec(text)) || [];
      const value = quoted ?? word;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  try {
    return { ...readLine(text.slice(command.path.length).replace(/\S*$/, ""), options), ...named };
  } catch {
    return named;
  }
}

const unused = (options: readonly OptionSpec[], text: string) =>
  options.filter((o) => !new RegExp(`(?:^|\\s)${o.name}:`).test(text));

/** What else the command has been given, raw: a zone in which dates are meant, a first time that something repeats from; and which commands are listed here. */
interface Beside {
  readonly options: readonly OptionSpec[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly open: readonly Command[];
}

async function values(
  { kind }: OptionSpec,
  begun: string,
  beside: Beside,
  inStore: InStore,
): Promise<readonly Choice[]> {
  if (!kind.suggest) return [];
  const found = await inStore(async (context) => {
    const commands = () => choicesOf(beside.open, context);
    return (await kind.suggest?.(begun, { ...(await placed(kind, beside, context)), commands })) ?? [];
  });
  return found.slice(0, CHOICES);
}

/** The commands that the caller may use, each called what it does. */
const choicesOf = (open: readonly Command[], { t }: ParseContext): Choice[] =>
  open.map(({ path, title, summary }) => ({
    value: path,
    label: t(title ?? summary),
    command: commandLine(path),
  }));

const openTo = (place: ListedFor, catalogue: readonly Command[]): Command[] =>
  catalogue.filter((c) => isListed(c, place));

async function placed(
  kind: OptionSpec["kind"],
  { options, given }: Beside,
  context: ParseContext,
): Promise<ParseContext> {
  const zone = zoneGiven(options, given);
  const inZone = zone === undefined ? context : { ...context, zone };
  if (!kind.recurs) return inZone;
  const values: Record<string, unknown> = {};
  const telling = options.filter((o) => o.kind.gives === "first" || o.kind.reference !== undefined);
  for (const other of telling.filter((o) => isGiven(given[o.name]))) {
    const read = await other.kind.read(given[other.name], inZone);
    if ("value" in read) values[other.name] = read.value;
  }
  return { ...inZone, ...(await firstIn(values, zone, options, context)) };
}
