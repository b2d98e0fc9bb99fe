import type { AskedRights } from "./rights.ts";

const DATA = "all|everything? of? my personal|private? data|details|information|info|account|profile|records";
const DETAIL =
  "my private|personal|contact|business? phone|telephone|mobile|cell|number|email|mail|address|contact|card|data|details|information|info|profile number|numbers|address|details|card|data|information?";
const ABOUT = "about|on|of me|myself";

/** English. */
export const en: AskedRights = {
  erase: [
    `delete|erase|remove|wipe|forget|destroy|clear ${DATA}`,
    "delete|erase|forget me|myself completely|entirely?",
    `delete|erase|remove|forget everything|all that|which|what? you? know|have|hold|store|keep? ${ABOUT}`,
    "have|get? my personal? data|details|information|account|profile erased|deleted|removed",
    "the? right to be? forgotten|erasure",
  ],
  export: [
    `export|download|extract ${DATA}`,
    `give|send|get|take|make? me? a? copy of ${DATA}`,
    `give|send me ${DATA}`,
    "export|download everything about me",
  ],
  held: [
    `what all|data|information|details|exactly? do|does you|it|this|the rapporteur|bot? know|have|store|keep|hold|save|remember|collect ${ABOUT}`,
    `what|which personal? data|information|details? is|are|s being? stored|held|kept|known|saved|recorded|collected ${ABOUT}`,
    `show|see|list me? ${DATA}`,
    "my personal|private? data",
  ],
  seen: [
    `who all|else? has|have|had|did? looked|look|saw|see|seen|opened|open|viewed|view|read|accessed|access|checked|check at|up|into|for? ${DETAIL}`,
    "who has|have? looked at|up? me up?",
  ],
};
