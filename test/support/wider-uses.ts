import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

/** One place in the source that widens the scope: what it calls, and for which reason. */
export interface WiderUse {
  /** Path below `src/`. */
  readonly file: string;
  readonly line: number;
  /** Undefined where the reason is not a word written there. */
  readonly reason: string | undefined;
}

/** A file of the source by its path below `src/`, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Every TypeScript file of the product, without what is generated. */
export function sources(root = join(import.meta.dirname, "../../src")): Source[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("core/services/store/generated/"))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

/**
 * Every mention of `asCommunity` in code, be it the store's or a transaction's: a call with its reason, and anything else that
 * hands the function on (a renamed import, a method kept in a variable) as a use without a reason.
 */
export function widerUses(all: readonly Source[]): WiderUse[] {
  return all.flatMap(({ file, text }) => {
    // Nor does it stand there in other signs.
    if (!/asCommunity|\\u/.test(text)) return [];
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const uses: WiderUse[] = [];
    const visit = (node: ts.Node) => {
      const named = ts.isIdentifier(node) || ts.isStringLiteralLike(node);
      if (named && node.text === "asCommunity" && !isPlainImport(node)) {
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        uses.push({ file, line, reason: reasonOf(callBy(node)) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return uses;
  });
}

/** Files, by their path below `src/`, whose text has what the pattern looks for. */
export const filesWith = (all: readonly Source[], pattern: RegExp): string[] =>
  all.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

// Under its own name an import is called by that name, and found there.
const isPlainImport = ({ parent }: ts.Node) => ts.isImportSpecifier(parent) && parent.propertyName === undefined;

/** The call whose function the name is: `asCommunity(…)`, `store.asCommunity(…)`. */
function callBy(name: ts.Node): ts.CallExpression | undefined {
  const called = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name ? name.parent : name;
  return ts.isCallExpression(called.parent) && called.parent.expression === called ? called.parent : undefined;
}

function reasonOf(call: ts.CallExpression | undefined): string | undefined {
  const reason = call?.arguments[1];
  return reason && ts.isStringLiteralLike(reason) ? reason.text : undefined;
}
