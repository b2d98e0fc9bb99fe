import { glossary } from "../../core/services/glossary/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { termAdd } from "./term-add.ts";
import { termFind } from "./term-find.ts";
import { termRemove } from "./term-remove.ts";
import { termRestore } from "./term-restore.ts";
import { termRevise } from "./term-revise.ts";
import { termShow } from "./term-show.ts";

export const glossaryWithCommands = withCommands(glossary, [
  ...[termFind, termAdd, termShow, termRemove, termRestore, termRevise],
]);
