import { people } from "../../core/services/people/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { me } from "./me.ts";
import { meEdit } from "./me-edit.ts";
import { meLink } from "./me-link.ts";
import { meUnlink } from "./me-unlink.ts";
import { members } from "./members.ts";
import { personConfirm } from "./person-confirm.ts";
import { personLinks } from "./person-links.ts";
import { personNames } from "./person-names.ts";
import { personPart } from "./person-part.ts";
import { personRole } from "./person-role.ts";
import { personShow } from "./person-show.ts";
import { personSuspend } from "./person-suspend.ts";

export const peopleWithCommands = withCommands(people, [
  me,
  meEdit,
  meLink,
  meUnlink,
  members,
  personShow,
  personRole,
  personSuspend,
  personLinks,
  personConfirm,
  personPart,
  personNames,
]);
