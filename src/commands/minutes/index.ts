import { minutes } from "../../core/features/minutes/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { hereUndo } from "./here-undo.ts";
import { here } from "./here.ts";
import { link } from "./link.ts";
import { minutesClose } from "./minutes-close.ts";
import { minutesShow } from "./minutes-show.ts";
import { minutesOpen } from "./minutes-open.ts";
import { minutesPostAgain } from "./minutes-post.ts";
import { minutesReopen } from "./minutes-reopen.ts";
import { note } from "./note.ts";
import { noteRemove } from "./note-remove.ts";

export const minutesWithCommands = withCommands(minutes, [
  minutesOpen,
  minutesClose,
  minutesShow,
  note,
  noteRemove,
  link,
  here,
  hereUndo,
  minutesPostAgain,
  minutesReopen,
]);
