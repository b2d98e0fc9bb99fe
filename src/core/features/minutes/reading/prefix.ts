import { fold } from "../../../kernel/text/fold.ts";

/** What a line of minutes can be besides a note. */
export const NOTED_KINDS = ["decision", "recommendation", "action", "conclusion"] as const;
export type NotedKind = (typeof NOTED_KINDS)[number];

// As people write them in the languages of the interface, without accents.
const WORDS: Readonly<Record<NotedKind, string>> = {
  decision: "decision decisions decided acuerdo acordado decidido decisao decide",
  recommendation:
    "recommendation recommended recomendacion recomendacao recommandation recomendado recomenda recommande",
  action: "action actions accion acao tarea tarefa tache task todo",
  conclusion: "conclusion conclusao",
};
const KINDS = new Map(
  NOTED_KINDS.flatMap((kind) => WORDS[kind].split(" ").map((word): [string, NotedKind] => [word, kind])),
);

const PREFIX = /^\s*([\p{L}\p{M}]{3,20})\s*[:：]\s*(?=\S)/u;

/** What a line says that it is ("acción: …", "décision : …"), and where the text begins after that; undefined for one that says nothing of the kind. */
export function readPrefix(line: string): { readonly kind: NotedKind; readonly from: number } | undefined {
  const [whole = "", word = ""] = PREFIX.exec(line) ?? [];
  const kind = KINDS.get(fold(word));
  return kind === undefined ? undefined : { kind, from: whole.length };
}
