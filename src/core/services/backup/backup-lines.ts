import { namedNow } from "../store/migrations.ts";
import { z } from "zod";
import { BackupError } from "./backup-error.ts";

/** What a back-up's lines are, which grows when an older version could not read them. docs/adr/0036-back-ups.md describes them. */
export const FORMAT = 1;

const headSchema = z.object({
  backup: z.literal("rapporteur"),
  format: z.int(),
  /** The version of the product that made it, for people. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).transform(namedNow),
  /** Keys that seal private fields, as RAPPORTEUR_KEY has them; only where they were asked for. */
  keys: z.string().optional(),
  /** Something that is sealed: by it whoever restores learns whether a key fits. */
  sample: z
    .object({
      sealed: z.string(),
      place: z.object({ community: z.string(), table: z.string(), row: z.string(), field: z.string() }),
    })
    .optional(),
  /** How many rows there are in all. */
  rows: z.int(),
});

const tableSchema = z.object({
  table: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
});

const tailSchema = z.object({
  end: z.literal("rapporteur"),
  counts: z.record(z.string(), z.int()),
  /** Where counters of columns stand: the next value of each sequence. */
  sequences: z.record(z.string(), z.string()),
  /** How each community's audit chain stood: its number of links, and a digest of them. */
  chains: z.record(z.string(), z.object({ links: z.int(), digest: z.string() })),
});

export type BackupHead = z.output<typeof headSchema>;
export type BackupTable = z.output<typeof tableSchema>;
export type BackupTail = z.output<typeof tailSchema>;

/** A line of a back-up, read: its head, the beginning of a table, a row of it as it stands, or its end. */
export type BackupLine =
  | { readonly kind: "table"; readonly table: BackupTable }
  | { readonly kind: "row"; readonly row: string }
  | { readonly kind: "tail"; readonly tail: BackupTail };

/** The first line. Throws BackupError where it is none, or of a newer format. */
export function readHead(line: string | undefined): BackupHead {
  const json = parsed(line);
  const format = z.object({ format: z.int(), version: z.string() }).safeParse(json);
  if (format.success && format.data.format > FORMAT) throw new BackupError("newer", format.data.version);
  const head = headSchema.safeParse(json);
  if (!head.success) throw new BackupError("damaged", "", { cause: head.error });
  return head.data;
}

/** Any other line. Throws BackupError where it is none. */
export function readLine(line: string): BackupLine {
  // Nearly all lines are rows, which need not be read here.
  if (line.startsWith("[")) return { kind: "row", row: line };
  const json = parsed(line);
  const table = tableSchema.safeParse(json);
  if (table.success) return { kind: "table", table: table.data };
  const tail = tailSchema.safeParse(json);
  if (tail.success) return { kind: "tail", tail: tail.data };
  throw new BackupError("damaged", "", { cause: tail.error });
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? "");
  } catch (error) {
    throw new BackupError("damaged", "", { cause: error });
  }
}
