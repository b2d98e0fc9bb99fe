import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Source } from "./wider-uses.ts";

/** A table of the schema: its model as the client has it (`pointOfContact`), and its name in SQL (`point_of_contact`). */
export interface Table {
  readonly model: string;
  readonly name: string;
}

/** One place in the source that reads or writes a table. */
export interface TableUse {
  /** Path below `src/`. */
  readonly file: string;
  readonly line: number;
  /** The model, as the client has it. */
  readonly model: string;
  readonly does: "reads" | "writes";
}

/** Every table of the schema. */
export function tables(folder = join(import.meta.dirname, "../../prisma/schema")): Table[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".prisma"));
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^model (\w+) \{(.*?)^\}/gms)].map(
      ([, model = "", body = ""]) => ({
        model: model.charAt(0).toLowerCase() + model.slice(1),
        name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
      }),
    ),
  );
}

const READS = new Set([
  "findMany",
  "findFirst",
  "findFirstOrThrow",
  "findUnique",
  "findUniqueOrThrow",
  "count",
  "aggregate",
  "groupBy",
]);
const WRITES = new Set([
  "create",
  "createMany",
  "createManyAndReturn",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "upsert",
  "delete",
  "deleteMany",
]);
const TAGS = new Set(["sql", "$queryRaw", "$executeRaw"]);

/**
 * Every use of a table: by the client (`db.poll.findMany`, whatever `db` is called; one that is handed on counts as written),
 * and by name in raw SQL. What Prisma reaches through a relation is no use of its own.
 */
export function tableUses(all: readonly Source[], known: readonly Table[]): TableUse[] {
  const models = new Set(known.map(({ model }) => model));
  const byName = new Map(known.map(({ name, model }) => [name, model]));
  return all.flatMap(({ file, text }) => {
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const uses: TableUse[] = [];
    const note = (node: ts.Node, model: string, does: TableUse["does"]) =>
      uses.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, model, does });
    const visit = (node: ts.Node) => {
      const delegate = delegateAt(node);
      if (delegate && models.has(delegate.model)) {
        if (delegate.operation === undefined ? delegate.ofClient : WRITES.has(delegate.operation))
          note(node, delegate.model, "writes");
        else if (delegate.operation !== undefined && READS.has(delegate.operation)) note(node, delegate.model, "reads");
      }
      if (ts.isTaggedTemplateExpression(node) && TAGS.has(lastName(node.tag)))
        for (const { name, does } of tablesIn(textOf(node.template))) {
          const model = byName.get(name);
          if (model !== undefined) note(node, model, does);
        }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return uses;
  });
}

/** `x.poll` or `x["poll"]`, what is called of it, and whether `x` is named as a client is; a name that is taken out of one. */
function delegateAt(node: ts.Node): { model: string; operation: string | undefined; ofClient: boolean } | undefined {
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const { initializer } = node.parent.parent as ts.VariableDeclaration;
    const name = node.propertyName ?? node.name;
    return initializer && ts.isIdentifier(name)
      ? { model: name.text, operation: undefined, ofClient: isClient(initializer) }
      : undefined;
  }
  const model = accessed(node);
  if (model === undefined) return undefined;
  const { parent } = node;
  const operation = accessOf(parent) === node ? accessed(parent) : undefined;
  return { model, operation, ofClient: isClient((node as ts.AccessExpression).expression) };
}

const accessOf = (node: ts.Node) =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : undefined;

function accessed(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
    ? node.argumentExpression.text
    : undefined;
}

const isClient = (node: ts.Node) => ["db", "tx", "prisma"].includes(lastName(node));

function lastName(node: ts.Node): string {
  return ts.isIdentifier(node) ? node.text : (accessed(node) ?? "");
}

function textOf(template: ts.TemplateLiteral): string {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map((s) => s.literal.text)].join(" ? ");
}

// Where the list of tables behind "from" ends.
const ENDS =
  /\b(?:where|join|left|right|inner|cross|full|group|order|limit|on|set|returning|union|for|having|window|values|using)\b|[()]/;

function tablesIn(text: string): { name: string; does: TableUse["does"] }[] {
  const statement = text.toLowerCase().replace(/'[^']*'/g, "''");
  const found: { name: string; does: TableUse["does"] }[] = [];
  for (const match of statement.matchAll(/\b(delete\s+from|from|join|into|update|using)\s+(?:only\s+|lateral\s+)?/g)) {
    const word = (match[1] ?? "").replace(/\s+/g, " ");
    const [list = ""] = statement.slice(match.index + match[0].length).split(ENDS);
    const does = word === "from" || word === "join" || word === "using" ? "reads" : "writes";
    for (const [at, part] of list.split(",").entries()) {
      const name = /^\s*"?(\w+)/.exec(part)?.[1];
      if (name !== undefined && (at === 0 || word === "from" || word === "using")) found.push({ name, does });
    }
  }
  return found;
}
