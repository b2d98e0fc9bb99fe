import { ConfigError, packsIn, readConfig, settingsOf, variablesOf } from "../app/config.ts";
import { terminalLanguage } from "../app/terminal-language.ts";
import { translator } from "../core/kernel/language/translate.ts";
import { PLATFORMS } from "../platforms.ts";
import { configuredCatalogue } from "./configured-catalogue.ts";
import { Failure } from "./io/failure.ts";
import { EXIT, processIo } from "./io/io.ts";
import { plainWords } from "../core/kernel/values/command-line.ts";

/** Does what an operator asked of a platform, and sets the exit code. */
export async function runVerb(
  name: string,
  platformName: string,
  options: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const platform = PLATFORMS.find((one) => one.name === platformName);
  const verb = platform?.verbs?.find((one) => one.name === name);
  if (!platform || !verb) throw new Error(`${platformName} cannot ${name}`);
  const { out, err } = processIo();
  const t = translator(terminalLanguage());
  try {
    const parts = {
      environment: variablesOf(platform),
      settings: () => settingsOf(readConfig(), platform),
      catalogue: (await configuredCatalogue(packsIn())).commands,
      t,
      out,
      err,
      data: processIo(true).out,
    };
    process.exitCode = EXIT[await verb.run(parts, options)];
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof Failure)) throw error;
    for (const one of error instanceof ConfigError ? error.problems : [error.problem]) err(plainWords(t.problem(one)));
    process.exitCode = error instanceof ConfigError ? EXIT.usage : EXIT.refused;
  }
}
