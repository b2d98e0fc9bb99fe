import { z } from "zod";

/** A command that a text names: each platform writes it as it is typed there, or as it can be pressed. It is JSON. */
export interface CommandLine {
  readonly kind: "command";
  readonly path: string;
  /** What is typed after the path. */
  readonly words?: string;
  /** In which language its options are called there; English where absent. */
  readonly language?: string;
}

/** A command as it is read back from where it was kept. */
export const commandLineSchema = z.object({
  kind: z.literal("command"),
  path: z.string(),
  words: z.string().exactOptional(),
  language: z.string().exactOptional(),
});

/** Words in which commands are named; bare strings are literal. */
export type Words = readonly (string | CommandLine)[];

/** Names a command, with what is typed after its path, and in which language. */
export function commandLine(path: string, words = "", language?: string): CommandLine {
  if (words === "") return { kind: "command", path };
  return { kind: "command", path, words, ...(language === undefined || language === "en" ? {} : { language }) };
}

/** How a command is typed somewhere: all of the line, with what begins it. */
export type TypeCommand = (command: CommandLine) => string;

/** As a command is typed where every line that begins with a slash is one: in the terminal and the playground. */
export const slashLine: TypeCommand = ({ path, words }) => `/${path}${words === undefined ? "" : ` ${words}`}`;

/** As a command is typed where one slash command takes every line. */
export function lineBelow(root: string): TypeCommand {
  return (command) => `/${root} ${slashLine(command).slice(1)}`;
}

/** Words as plain text. */
export function plainWords(words: Words, typed: TypeCommand = slashLine): string {
  return words.map((one) => (typeof one === "string" ? one : typed(one))).join("");
}
