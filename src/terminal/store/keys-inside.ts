import type { Config } from "../../app/config.ts";
import { problem } from "../../core/kernel/errors/errors.ts";
import { keyFileIn, writeKeys } from "../../core/services/store/keys.ts";
import { Failure } from "../io/failure.ts";
import { keysOf } from "./open-kept.ts";
import { storeFailure } from "./store-failure.ts";

/** The keys of private fields as text, to go into a back-up. Throws Failure where there are none. */
export async function keysInside(config: Config): Promise<string> {
  const keys = await keysOf(config).catch((error: unknown) => {
    throw storeFailure(error, config);
  });
  if (!keys) throw new Failure(problem("terminal.key.gone", { path: keyFileIn(config.data) }));
  return writeKeys(keys);
}
