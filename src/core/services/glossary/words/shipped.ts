import { readdirSync, readFileSync } from "node:fs";
import { ConceptIndex } from "./concept-index.ts";

const FOLDER = new URL("../concepts/", import.meta.url);

let loaded: ConceptIndex | undefined;

/** The glossary that comes with the product, read when it is first asked for: a quarter of a second, once, and 8 MB. */
export function shippedGlossary(): ConceptIndex {
  loaded ??= new ConceptIndex(shippedLines());
  return loaded;
}

/** Its concepts as they are written, a line each. */
export function shippedLines(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").split("\n"))
    .filter((line) => line !== "" && !line.startsWith("#"));
}
