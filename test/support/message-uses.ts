import { dirname, join } from "node:path";
import ts from "typescript";
import type { Source } from "./wider-uses.ts";

/** What a file of the source has to do with messages. Paths are below `src/`. */
export interface MessageUses {
  /** Every text that stands in it as a whole: ids of messages are among them. */
  readonly texts: readonly string[];
  /** What is loaded before it runs, and what it may load while it runs. */
  readonly imports: readonly string[];
  readonly importsLater: readonly string[];
}

// By path, for whoever asks next in this worker: reading all of them takes two seconds.
const read = new Map<string, { readonly text: string; readonly uses: MessageUses }>();

/** What each file says and loads, by its path. */
export function messageUses(all: readonly Source[]): ReadonlyMap<string, MessageUses> {
  return new Map(
    all.map(({ file, text }) => {
      const before = read.get(file);
      const uses = before?.text === text ? before.uses : usesOf(file, text);
      read.set(file, { text, uses });
      return [file, uses];
    }),
  );
}

/** A file and all that is loaded before it runs. */
export function loadedWith(file: string, uses: ReadonlyMap<string, MessageUses>): ReadonlySet<string> {
  const loaded = new Set<string>();
  const left = [file];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (loaded.has(next)) continue;
    loaded.add(next);
    left.push(...(uses.get(next)?.imports ?? []));
  }
  return loaded;
}

function usesOf(file: string, text: string): MessageUses {
  const texts: string[] = [];
  const imports: string[] = [];
  const importsLater: string[] = [];
  const at = (specifier: string) => join(dirname(file), specifier);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const typesOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      const specifier = node.moduleSpecifier;
      if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith(".") && !typesOnly)
        imports.push(at(specifier.text));
      return;
    }
    if (ts.isModuleDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteral(specifier)) importsLater.push(at(specifier.text));
      return;
    }
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return { texts, imports, importsLater };
}
