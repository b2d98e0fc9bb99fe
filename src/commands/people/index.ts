import { people } from "../../core/services/people/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { me } from "./me.ts";
import { meEdit } from "./me-edit.ts";
import { meLink } from "./me-link.ts";
import { personRole } from "./person-role.ts";

export const peopleWithCommands = withCommands(people, [me, meEdit, meLink, personRole]);
