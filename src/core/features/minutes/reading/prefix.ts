import { foldedWords } from "../../../kernel/text/fold.ts";

/** What a line of minutes can be besides a note. */
export const NOTED_KINDS = ["decision", "recommendation", "action", "conclusion"] as const;
export type NotedKind = (typeof NOTED_KINDS)[number];

// As people write them in the languages of the interface, without accents.
const WORDS: Readonly<Record<NotedKind, string>> = {
  decision: "decision, decisions, decided, acuerdo, acordado, decidido, decisao, decide",
  recommendation: `recommendation, recommended, recomendacion, recomendacao, recommandation, recomendado, recomenda,
    recommande`,
  action: `action, actions, action item, action items, action point, action points, ap, to do, todo, task,
    accion, acciones, tarea, tareas, compromiso, compromisos, pendiente, pendientes, punto de accion,
    acao, acoes, tarefa, tarefas, encaminhamento, encaminhamentos, compromisso, compromissos, ponto de acao,
    tache, taches, mesure, mesures, mesure a prendre, point d action, a faire`,
  conclusion: "conclusion, conclusao",
};
const KINDS = new Map(
  NOTED_KINDS.flatMap((kind) => WORDS[kind].split(",").map((words): [string, NotedKind] => [words.trim(), kind])),
);

// A few words, of which French has a space before the colon.
const PREFIX = /^\s*([\p{L}\p{M}][\p{L}\p{M} ’'-]{1,24}?)\s*[:：]\s*(?=\S)/u;

/** What a line says that it is ("acción: …", "action item: …", "mesure : …"), and where the text begins after that; undefined for one that says nothing of the kind. */
export function readPrefix(line: string): { readonly kind: NotedKind; readonly from: number } | undefined {
  const [whole = "", words = ""] = PREFIX.exec(line) ?? [];
  const kind = KINDS.get(foldedWords(words).join(" "));
  return kind === undefined ? undefined : { kind, from: whole.length };
}
