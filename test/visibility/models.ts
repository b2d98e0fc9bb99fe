import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A field of one of Prisma's models, as the schema has it. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  readonly list: boolean;
  /** Of a relation: its name, "" where it has none, and on the side that has the foreign key its fields. */
  readonly relation?: { readonly name: string; readonly fields: readonly string[] };
}

/** A model; `delegate` is its name on the client. */
export interface Model {
  readonly model: string;
  readonly table: string;
  readonly delegate: string;
  readonly fields: readonly Field[];
}

/** Every model of the schema, by its table. */
export const MODELS: ReadonlyMap<string, Model> = readModels();

/** The name that the client has for a column. */
export function fieldOf(table: string, column: string): string {
  const field = MODELS.get(table)?.fields.find((f) => f.column === column);
  if (!field) throw new Error(`no field of Prisma's for ${table}.${column}`);
  return field.name;
}

function readModels(): Map<string, Model> {
  const folder = "prisma/schema";
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const blocks = [...text.join("\n").matchAll(/^model (\w+) \{\n([^}]*(?:\{[^}]*\}[^}]*)*)^\}/gm)];
  const names = new Set(blocks.map(([, name]) => name ?? ""));
  return new Map(
    blocks.map(([, model = "", body = ""]) => {
      const fields = body.split("\n").flatMap((line) => fieldIn(line, names));
      const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model;
      return [table, { model, table, delegate: model.charAt(0).toLowerCase() + model.slice(1), fields }];
    }),
  );
}

function fieldIn(line: string, models: ReadonlySet<string>): Field[] {
  const [, name, type, mark] = /^ {2}(\w+)\s+([A-Z]\w*)(\[\]|\?)?/.exec(line) ?? [];
  if (name === undefined || type === undefined) return [];
  const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? name;
  if (!models.has(type)) return [{ name, column, type, list: mark === "[]" }];
  const fields = /fields: \[([^\]]*)\]/.exec(line)?.[1]?.split(", ") ?? [];
  return [
    { name, column, type, list: mark === "[]", relation: { name: /@relation\("(\w+)"/.exec(line)?.[1] ?? "", fields } },
  ];
}
