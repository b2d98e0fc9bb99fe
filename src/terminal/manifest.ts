import { manifestOf } from "../adapters/slack/manifest.ts";
import { allowedCommand } from "../adapters/slack/reserved.ts";
import { CATALOGUE } from "../features.ts";
import { commandRoot, terminalLanguage } from "../app/config.ts";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";
import { translator } from "../core/kernel/language/translate.ts";
import { isAddress } from "../app/slack-config.ts";
import { EXIT, processIo } from "./io.ts";

/** Prints Slack's app manifest, made of the catalogue: for Socket Mode, or for HTTP at the public address. No token is needed for it. */
export async function printManifest(url: string | undefined): Promise<void> {
  const io = processIo();
  const root = commandRoot();
  const problems: Problem[] = [
    ...(url === undefined || isAddress(url) ? [] : [problem("terminal.slack.url", { name: "--http" })]),
    ...(allowedCommand(root) ? [] : [problem("terminal.slack.root")]),
  ];
  if (problems.length > 0) {
    const t = translator(terminalLanguage());
    for (const one of problems) io.err(t.problem(one));
    process.exitCode = EXIT.usage;
    return;
  }
  io.out(
    JSON.stringify(
      manifestOf(CATALOGUE.commands, { root, socket: url === undefined, ...(url === undefined ? {} : { url }) }),
      null,
      2,
    ),
  );
}
