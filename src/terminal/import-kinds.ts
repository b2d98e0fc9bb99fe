import { importsOf } from "../core/services/imports/imports.ts";
import { CATALOGUE } from "../features.ts";

/** The words for what can be imported. */
export const IMPORT_KINDS: readonly string[] = [...importsOf(CATALOGUE).keys()];
