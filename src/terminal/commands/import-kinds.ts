import { packsIn } from "../../app/config.ts";
import { importsOf } from "../../core/services/imports/imports.ts";
import { configuredCatalogue } from "../configured-catalogue.ts";

/** The words for what can be imported. Throws Failure where a pack cannot be used. */
export const importKinds = async (): Promise<readonly string[]> => [
  ...importsOf(await configuredCatalogue(packsIn())).keys(),
];
