import { z } from "zod";
import type { Check } from "../../adapters/kit/check.ts";
import type { KnownSpace } from "../../adapters/kit/platform.ts";
import { type Config, settingsOf } from "../../app/config.ts";
import type { Translate } from "../../core/kernel/language/translate.ts";
import { configuredCatalogue } from "../configured-catalogue.ts";
import { PLATFORMS } from "../../platforms.ts";
import type { CliCommandName } from "../commands/cli-commands.ts";
import { EXIT, type Io } from "../io/io.ts";
import { stderrLog } from "../io/log.ts";
import { spaceSchema } from "../commands/spaces.ts";
import type { StoreClient } from "../store/store-client.ts";

/** What the platforms' own examinations find, one platform after the other. */
export async function platformChecks(config: Config, client: StoreClient, t: Translate): Promise<Check[]> {
  const { commands: catalogue } = await configuredCatalogue(config.packs);
  const checks: Check[] = [];
  for (const platform of PLATFORMS) {
    const examining = {
      t,
      catalogue,
      log: stderrLog("silent"),
      spaces: () => spacesOn(platform.name, client),
      ask: (asked: object) => answered(client, "platform", { platform: platform.name, asked }),
    };
    checks.push(...((await platform.examine?.(settingsOf(config, platform), examining)) ?? []));
  }
  return checks;
}

/** The spaces of a platform that are connected; none where the store cannot be asked, which is said elsewhere. */
async function spacesOn(platform: string, client: StoreClient): Promise<readonly KnownSpace[]> {
  const known = await answered(client, "spaces", { platform }).catch(() => []);
  return z.array(spaceSchema).parse(known);
}

/** The JSON that a command wrote where the store is held. Rejects where it did not. */
async function answered(client: StoreClient, command: CliCommandName, args: object): Promise<unknown> {
  let written = "null";
  const io: Io = { out: (text) => (written = text), err: () => undefined, progress: () => undefined };
  const exit = await client.run(command, args, io);
  if (exit !== EXIT.done) throw new Error("the store cannot be asked");
  return JSON.parse(written) as unknown;
}
