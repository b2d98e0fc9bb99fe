import { minutes } from "../../core/features/minutes/feature.ts";
import { withCommands } from "../../core/kernel/catalogue/feature.ts";
import { hereUndo } from "./here-undo.ts";
import { here } from "./here.ts";
import { link } from "./link.ts";
import { minutesAdopt } from "./minutes-adopt.ts";
import { minutesAgenda } from "./minutes-agenda.ts";
import { minutesApologies } from "./minutes-apologies.ts";
import { minutesAsk } from "./minutes-ask.ts";
import { minutesClose } from "./minutes-close.ts";
import { minutesCorrect } from "./minutes-correct.ts";
import { minutesFile } from "./minutes-file.ts";
import { minutesShow } from "./minutes-show.ts";
import { minutesOpen } from "./minutes-open.ts";
import { minutesPoint } from "./minutes-point.ts";
import { minutesPostAgain } from "./minutes-post.ts";
import { minutesReopen } from "./minutes-reopen.ts";
import { note } from "./note.ts";
import { minutesReword } from "./minutes-reword.ts";
import { minutesPlain } from "./minutes-plain.ts";
import { minutesRight } from "./minutes-right.ts";
import { noteRemove } from "./note-remove.ts";

export const minutesWithCommands = withCommands(minutes, [
  minutesOpen,
  minutesClose,
  minutesShow,
  minutesAgenda,
  minutesApologies,
  minutesFile,
  note,
  minutesReword,
  minutesPlain,
  minutesRight,
  noteRemove,
  link,
  here,
  hereUndo,
  minutesAdopt,
  minutesAsk,
  minutesCorrect,
  minutesPoint,
  minutesPostAgain,
  minutesReopen,
]);
