import type { Command } from "../commands/command.ts";
import type { Plan } from "../commands/platform.ts";
import type { Options } from "../forms/read-options.ts";
import { actions, run, text } from "../views/build.ts";
import type { Input } from "../views/model.ts";
import { type Planning, scopeOf } from "./planning.ts";

/** A command with its options, as they were given and as they are read. */
interface Asked {
  readonly command: Pick<Command, "already" | "path">;
  readonly raw: Options["raw"];
  readonly values: Options["values"];
}

/** What is said, to the caller alone, where there is already what a command would make: it can be shown, and another one made. Undefined where there is none that the caller may see, or another was asked for. */
export async function alreadyThere(planning: Planning, { command, raw, values }: Asked): Promise<Plan | undefined> {
  if (!command.already || values["again"] === true) return undefined;
  const found = await planning.inStore(async (r) => command.already?.(scopeOf(planning, r), values));
  if (!found) return undefined;
  const input = { ...sendable(raw, values), ...found.exactly, again: true };
  const { says, beside = [], show, instead, another } = found;
  const ways = [show, ...(instead === undefined ? [] : [instead]), run(another, command.path, input)];
  return { kind: "answer", view: { tone: "warning", blocks: [text(says), ...beside, actions(...ways)] } };
}

/** What was given, as a button sends it: what has parts as the value that it was read as. */
function sendable(raw: Options["raw"], values: Options["values"]): Input {
  const sent = Object.entries(raw).map(([name, given]) => [name, plain(given) ?? plain(values[name])] as const);
  return Object.fromEntries(sent.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

function plain(value: unknown): string | number | boolean | undefined {
  if (Array.isArray(value)) return value.every((one) => plain(one) !== undefined) ? value.join(", ") : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}
