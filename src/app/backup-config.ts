import { resolve } from "node:path";
import { z } from "zod";
import { type Problem, problem } from "../core/kernel/errors/errors.ts";
import { defined } from "../core/kernel/values/defined.ts";
import "./messages/index.ts";

/** What the environment says of back-ups. */
export interface BackupConfig {
  readonly keyFile?: string;
  readonly phrase?: string;
  /** Made every night in that directory, the newest of them kept; there is a key file or a pass phrase then. */
  readonly nightly?: { readonly directory: string; readonly keep: number };
}

/** Characters of a pass phrase: whoever has a back-up may try as many as they like. */
export const SHORTEST_PHRASE = 12;

const path = z
  .string()
  .transform((text) => resolve(text))
  .optional();

/** What of the environment is about back-ups. */
export const backupVariables = {
  RAPPORTEUR_BACKUPS: path,
  RAPPORTEUR_BACKUPS_KEPT: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(14),
  RAPPORTEUR_BACKUP_KEY_FILE: path,
  RAPPORTEUR_BACKUP_PASSPHRASE: z.string().min(SHORTEST_PHRASE).optional(),
};

const variables = z.object(backupVariables);
type Variables = z.output<typeof variables>;

/** What is wrong with these variables together. */
export function backupProblems(set: Variables): Problem[] {
  const ways = [set.RAPPORTEUR_BACKUP_KEY_FILE, set.RAPPORTEUR_BACKUP_PASSPHRASE].filter((way) => way !== undefined);
  if (ways.length > 1) return [problem("terminal.config.backups.two")];
  return set.RAPPORTEUR_BACKUPS !== undefined && ways.length === 0 ? [problem("terminal.config.backups.secret")] : [];
}

/** What they say; undefined where they say nothing. */
export function backupsOf(set: Variables): BackupConfig | undefined {
  const { RAPPORTEUR_BACKUPS: directory, RAPPORTEUR_BACKUP_KEY_FILE: keyFile } = set;
  const said = defined({
    keyFile,
    phrase: set.RAPPORTEUR_BACKUP_PASSPHRASE,
    nightly: directory === undefined ? undefined : { directory, keep: set.RAPPORTEUR_BACKUPS_KEPT },
  });
  return Object.keys(said).length > 0 ? said : undefined;
}
