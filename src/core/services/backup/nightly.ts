import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Feature, feature } from "../../kernel/catalogue/feature.ts";
import type { Chore } from "../chores/chore.ts";
import { makeDirectory } from "../store/make-directory.ts";
import { ERASED_FILE, keepErased, readErased } from "./erased-file.ts";
import { makeBackup } from "./make-backup.ts";
import type { BackupSecret } from "./secret.ts";

/** How nightly back-ups are made. */
export interface NightlyBackups {
  readonly directory: string;
  /** How many are kept. */
  readonly keep: number;
  /** What they are closed with; throws where it cannot be read. */
  readonly secret: () => BackupSecret;
  readonly version: string;
}

/** Back-ups as a part of the product that is there where an operator names a directory. */
export function nightlyBackups(settings: NightlyBackups): Feature {
  const list = join(settings.directory, ERASED_FILE);
  return feature({
    name: "backups",
    chores: [nightly(settings)],
    keepsErased: {
      read: () => readErased(list),
      async keep(erased) {
        await makeDirectory(settings.directory);
        await keepErased(list, erased);
      },
    },
  });
}

const OURS = /^rapporteur-\d{8}T\d{6}Z\.age$/;
const BROKEN_OFF = /^rapporteur-\d{8}T\d{6}Z\.age\.part$/;

/** Makes a back-up in the directory, and forgets the oldest there when it is whole. */
function nightly({ directory, keep, secret, version }: NightlyBackups): Chore {
  return {
    name: "backup",
    cron: "11 3 * * *",
    async run({ store, clock, catalogue }) {
      await makeDirectory(directory);
      const stamp = clock
        .now()
        .toISOString()
        .replaceAll(/[-:]|\.\d+/g, "");
      const path = join(directory, `rapporteur-${stamp}.age`);
      await forget(
        directory,
        (await readdir(directory)).filter((name) => BROKEN_OFF.test(name)),
      );
      await makeBackup({ store, clock, catalogue, version }, { path, secret: secret() });
      const made = (await readdir(directory)).filter((name) => OURS.test(name)).sort();
      await forget(directory, made.slice(0, -keep));
    },
  };
}

async function forget(directory: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(directory, name), { force: true });
}
