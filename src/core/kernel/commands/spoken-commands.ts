import { fold } from "../text/fold.ts";
import type { Command } from "./command.ts";
import { onceEach } from "../values/once-each.ts";
import { meanings } from "./meanings.ts";

/** A command that the words at the beginning of a line mean, and how many words those are. */
export interface Spoken {
  readonly command: Command;
  readonly words: number;
}

/** What words at the beginning of lines mean, in any language of the interface. */
export interface SpokenCommands {
  /** The command that the first two words mean, or the first alone. */
  find(first: string, second: string): Spoken | undefined;
  /** The first word of commands that this one means. */
  family(word: string): string | undefined;
}

/** What people can type for the commands of a catalogue: their paths, older ones, and what they are called in other languages where that can only mean one. */
export const spokenCommands = onceEach((catalogue: readonly Command[]) => read(catalogue, false));

/** The same, and what people type for them besides: for what is certainly typed as a command. */
const spokenBroadly = onceEach((catalogue: readonly Command[]) => read(catalogue, true));

/** The command that a line begins with, and what follows it; undefined where it begins with none. */
export function spokenIn(
  catalogue: readonly Command[],
  line: string,
): { readonly command: Command; readonly rest: string } | undefined {
  const words = withoutSlash(line);
  const [first = "", second = ""] = words.split(/\s+/u);
  const found =
    first === ""
      ? undefined
      : (spokenCommands(catalogue).find(first, second) ??
        spokenBroadly(catalogue).find(first, second) ??
        (second === "" ? ofFamily(catalogue, first) : undefined));
  return found && { command: found.command, rest: words.replace(PATHS[found.words] ?? "", "").trim() };
}

/** The command that the word of a family alone means, where the family has one. */
function ofFamily(catalogue: readonly Command[], word: string): Spoken | undefined {
  const family = spokenCommands(catalogue).family(word);
  const command = catalogue.find(({ aliases = [] }) => aliases.some((path) => path === family));
  return command && { command, words: 1 };
}

/** What was typed, without the slash that commands may begin with. */
export const withoutSlash = (line: string): string => line.trim().replace(/^\//, "");

// The words of a path.
const PATHS = ["", /^\S+/u, /^\S+\s+\S+/u] as const;

function read(catalogue: readonly Command[], broadly: boolean): SpokenCommands {
  const paths = new Map(
    catalogue.flatMap((c) =>
      [c.path, ...(c.aliases ?? []).filter((path) => path.includes(" "))].map((path) => [path, c] as const),
    ),
  );
  const shown = catalogue.filter((c) => !c.hidden);
  const families = meanings(
    shown.map(({ path }) => ({ path: firstOf(path), word: firstOf(path) })),
    broadly,
  );
  const members = new Map(
    [...new Set(shown.map(({ path }) => firstOf(path)))].map((first) => [
      first,
      meanings(
        shown.flatMap(({ path }) =>
          path.startsWith(`${first} `) ? [{ path, word: path.slice(first.length + 1) }] : [],
        ),
        broadly,
      ),
    ]),
  );
  const family = (word: string) => {
    const said = word.toLowerCase();
    return members.has(said) ? said : families.get(fold(word));
  };
  return {
    family,
    find(first, second) {
      const exact = paths.get(`${first} ${second}`.toLowerCase());
      if (exact) return { command: exact, words: 2 };
      const own = paths.get(first.toLowerCase());
      const meant = own ? first.toLowerCase() : family(first);
      if (meant === undefined) return undefined;
      const member = paths.get(`${meant} ${members.get(meant)?.get(fold(second)) ?? second.toLowerCase()}`);
      if (member) return { command: member, words: 2 };
      const alone = paths.get(meant);
      return alone && { command: alone, words: 1 };
    },
  };
}

const firstOf = (path: string): string => path.split(" ")[0] ?? path;
