import { type Problem, problem } from "../../../core/kernel/errors/errors.ts";
import type { VerbOutcome, VerbParts } from "../../kit/verb.ts";
import { wrongAddress } from "../../kit/environment.ts";
import { manifestOf } from "../manifest/manifest.ts";
import type { SlackSettings } from "../settings.ts";
import { rootCommand, wrongRoot } from "./read-settings.ts";
import { plainWords } from "../../../core/kernel/values/command-line.ts";

/** What can be had besides: the steps of Workflow Builder. */
const STEPS = "steps";

const wrongExtra = (extra: string | undefined): Problem[] =>
  extra === undefined || extra === STEPS ? [] : [problem("slack.manifest.with.unknown", { given: extra })];

/** Prints the app manifest, made of the catalogue: for Socket Mode, or for HTTP at an address; with steps of workflows where they are wanted. It needs no token. */
export async function printManifest(
  { environment, catalogue, t, data, err }: VerbParts<SlackSettings>,
  url: string | undefined,
  extra: string | undefined,
): Promise<VerbOutcome> {
  const root = rootCommand(environment);
  const problems = [...wrongAddress("--http", url), ...wrongRoot(root), ...wrongExtra(extra)];
  for (const one of problems) err(plainWords(t.problem(one)));
  if (problems.length > 0) return "usage";
  const settings = { root, socket: url === undefined, ...(url === undefined ? {} : { url }), steps: extra === STEPS };
  data(JSON.stringify(manifestOf(catalogue, settings), null, 2));
  return "done";
}
