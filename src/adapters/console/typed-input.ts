import type { InvocationInput } from "../../core/kernel/commands/platform.ts";

const HELP = /^(.*?)\s*(?<!\S)(?:--help|-h)$/su;
// A command's path has at most so many words.
const PATH = 2;

/** What a line at the terminal asks for: a command, its help ("meeting add --help"), or what else is said to the bot. */
export function typedInput(line: string): InvocationInput {
  const about = HELP.exec(line.trim())?.[1];
  if (about !== undefined) return { kind: "line", line: `help ${about.split(/\s+/u).slice(0, PATH).join(" ")}`.trim() };
  return line.trim().startsWith("/") ? { kind: "line", line } : { kind: "talk", text: line, typed: true };
}
