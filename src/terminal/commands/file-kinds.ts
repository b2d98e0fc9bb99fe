import { packsIn } from "../../app/config.ts";
import type { Features } from "../../core/kernel/catalogue/feature.ts";
import { exportsOf } from "../../core/services/exports/export-kind.ts";
import type { OperatorOptions } from "../../core/services/exports/operator-option.ts";
import { foldersOf } from "../../core/services/imports/folder-import.ts";
import { importsOf } from "../../core/services/imports/imports.ts";
import { otherImports } from "../../core/services/imports/other-import.ts";
import { configuredCatalogue } from "../configured-catalogue.ts";

/** What files can hold that operators import, and what they can export, by the words for it, and what can be said of each. */
export interface FileKinds {
  readonly imports: ReadonlyMap<string, { readonly options: OperatorOptions; readonly folder: boolean }>;
  readonly exports: ReadonlyMap<string, { readonly options: OperatorOptions; readonly formats: readonly string[] }>;
}

/** Those of the product with its packs. Throws Failure where a pack cannot be used. */
export const fileKinds = async (): Promise<FileKinds> => fileKindsOf(await configuredCatalogue(packsIn()));

/** Those of a product. */
export function fileKindsOf(product: Features): FileKinds {
  const imports = [...importsOf(product)].map(([kind, { defaults }]) => {
    const others = otherImports(product).filter(({ of }) => of === kind);
    const options = Object.assign({}, defaults, ...others.map((one) => one.options)) as OperatorOptions;
    return [kind, { options, folder: foldersOf(product).has(kind) }] as const;
  });
  const exports = [...exportsOf(product)].map(([kind, { formats, options, folder }]) => {
    return [kind, { options, formats: folder ? [...formats, "folder"] : formats }] as const;
  });
  return { imports: new Map(imports), exports: new Map(exports) };
}
