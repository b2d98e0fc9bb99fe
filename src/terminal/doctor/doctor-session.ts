import { fail } from "../../adapters/kit/check.ts";
import { ConfigError, readConfig } from "../../app/config.ts";
import { translator } from "../../core/kernel/language/translate.ts";
import { doctor, node, report } from "./doctor.ts";
import { processIo } from "../io/io.ts";
import { session } from "../session.ts";
import { plainWords } from "../../core/kernel/values/command-line.ts";

/** The doctor, also for an environment that nothing else would start with. */
export async function doctorSession(json: boolean): Promise<void> {
  try {
    readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const t = translator(error.language);
    process.exitCode = report(
      [node(t), ...error.problems.map((problem) => fail("configuration", plainWords(t.problem(problem))))],
      processIo(json),
      t,
      json,
    );
    return;
  }
  await session("doctor", ({ config, client, io, t }) => doctor(config, client, io, t, json), { json });
}
