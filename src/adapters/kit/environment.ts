import { readUrl } from "../../core/kernel/text/read-url.ts";
import { type Problem, problem } from "../../core/kernel/errors/errors.ts";
import "./messages/index.ts";

/** What the environment says, by variable. One that holds nothing but blanks counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What reading an environment came to: settings, nothing where none of it asks for the platform, or what is wrong. */
export interface EnvironmentRead<Settings> {
  readonly settings?: Settings;
  readonly problems: readonly Problem[];
}

/** Whether something can be asked for at that address, by http or https. */
function isAddress(text: string): boolean {
  return /^https?:$/.test(readUrl(text)?.protocol ?? "");
}

/** What is wrong with an address, by the name under which it was given; nothing where it is absent. */
export function wrongAddress(name: string, address: string | undefined): Problem[] {
  return address === undefined || isAddress(address) ? [] : [problem("kit.address", { name })];
}

/** Which of these variables are absent and needed as well. */
export function wrongAbsence(given: Environment, names: readonly string[]): Problem[] {
  return names.filter((name) => !given[name]?.trim()).map((name) => problem("kit.needed", { name }));
}
