import { z } from "zod";
import { parts } from "../imports/column.ts";
import { readTable } from "../imports/table.ts";
import type { Language } from "../../kernel/language/language.ts";
import type { DemoFiles } from "./files.ts";

const label = z.string().trim().min(1);
const rowSchema = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(["pillar", "topic"]),
  en: label,
  es: label,
  pt: label,
  fr: label,
  also: z.string().transform(parts),
});

/** A pillar or topic of the demo's taxonomy. */
export interface DemoTopic {
  readonly key: string;
  readonly kind: "pillar" | "topic";
  readonly labels: Readonly<Record<Language, string>>;
  readonly also: readonly string[];
}

/** Reads topics.csv. Throws for a file that is not as it should be: it comes with the product. */
export function readDemoTopics(files: DemoFiles): DemoTopic[] {
  const names = Object.keys(rowSchema.shape);
  const table = readTable(files["topics.csv"], (header) => header.filter((name) => names.includes(name)).length);
  const [fault] = "fault" in table ? [table.fault] : table.faults;
  if (fault ?? "fault" in table) throw new Error(`topics.csv, line ${fault?.line ?? 0}: ${fault?.problem.code ?? ""}`);
  const { header, rows } = table;
  return rows.map(({ cells }) => {
    const { key, kind, also, ...labels } = rowSchema.parse(Object.fromEntries(header.cells.map((name, place) => [name, cells[place]])));
    return { key, kind, labels, also };
  });
}
