import type { Outcome, VerbParts } from "../../kit/verb.ts";
import { wrongAddress } from "../../kit/environment.ts";
import { manifestOf } from "../manifest/manifest.ts";
import type { SlackSettings } from "../settings.ts";
import { rootCommand, wrongRoot } from "./read-settings.ts";
import { plainWords } from "../../../core/kernel/values/command-line.ts";

/** Prints the app manifest, made of the catalogue: for Socket Mode, or for HTTP at an address. It needs no token. */
export async function printManifest(
  { environment, catalogue, t, data, err }: VerbParts<SlackSettings>,
  url: string | undefined,
): Promise<Outcome> {
  const root = rootCommand(environment);
  const problems = [...wrongAddress("--http", url), ...wrongRoot(root)];
  for (const one of problems) err(plainWords(t.problem(one)));
  if (problems.length > 0) return "usage";
  const settings = { root, socket: url === undefined, ...(url === undefined ? {} : { url }) };
  data(JSON.stringify(manifestOf(catalogue, settings), null, 2));
  return "done";
}
