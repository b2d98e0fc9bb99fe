import { resources } from "../../core/features/resources/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { resourceAdd } from "./resource-add.ts";
import { resourceFind } from "./resource-find.ts";
import { resourceRevise } from "./resource-revise.ts";
import { resourceShow } from "./resource-show.ts";

export const resourcesWithCommands = withCommands(resources, [resourceFind, resourceShow, resourceAdd, resourceRevise]);
