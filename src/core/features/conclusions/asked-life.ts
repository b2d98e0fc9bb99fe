import { type Condition, valuesOf } from "../../services/questions/reading/condition.ts";
import { inOtherNumber } from "../../kernel/language/other-number.ts";
import { lexicon } from "../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../services/questions/reading/read-question.ts";
import { askedDue, DUE, dueAsked, type DueDays } from "./asked/asked-due.ts";
import { type ConclusionKind, type ConclusionStatus, OPEN_STATUSES } from "./conclusion.ts";

/** Under what names the conditions on what became of conclusions, whose they are and what kind they are stand among those of a question. */
export const STATUS = "status";
export const WHOSE = "whose";
export const KIND = "kind-of-conclusion";

/** What may be asked of what became of them. */
export type AskedStatus = ConclusionStatus | "open" | "overdue";

/** How it is said, in the languages of the interface. */
const STATUSES: Readonly<Partial<Record<AskedStatus, string>>> = {
  open: `open, pending, outstanding, unfinished, not done, still to do, still open,
    abierta, pendiente, sin cumplir, por cumplir, por hacer, em aberto, aberta, pendente, por cumprir, por fazer,
    ouverte, en suspens, à faire, en souffrance, non réalisée`,
  overdue: `overdue, past due, behind schedule, too late, vencida, atrasada, con retraso, fuera de plazo,
    em atraso, fora do prazo, en retard, échue, hors délai`,
  "in-progress": `in progress, under way, underway, ongoing, en curso, en marcha, em andamento, em curso, en cours`,
  done: `done, completed, fulfilled, cumplida, hecha, cumprida, feita, réalisée, achevée`,
  proposed: `proposed, not yet adopted, propuesta, sin adoptar, proposta, proposée`,
  dropped: `dropped, abandoned, descartada, abandonada, abandonnée`,
  superseded: `superseded, replaced, reemplazada, substituída, remplacée`,
};
const KINDS: Readonly<Partial<Record<ConclusionKind, string>>> = {
  decision: `decisions, decisiones, decisões, décisions`,
  recommendation: `recommendation, recomendación, recomendaciones, recomendação, recomendações, recommandation`,
  action: `actions, acciones, ações, action points, to-dos, tareas, tarefas, tâches`,
};
const MINE = `mine, assigned to me, my actions, my action points, my tasks, i have to do, i am to do, what i have to do,
  mías, míos, lo mío, a mi cargo, mis acciones, mis tareas, mis pendientes, lo que me toca, asignadas a mí,
  minhas, minhas ações, minhas tarefas, minhas pendências, o que é meu, a meu cargo, atribuídas a mim,
  à moi, les miennes, mes actions, mes tâches, à ma charge, ce que je dois faire`;

const entries = <V extends string>(names: Readonly<Partial<Record<V, string>>>) =>
  (Object.entries(names) as [V, string][]).flatMap(([value, said]) =>
    said.split(/[,\n]/u).flatMap((name) => (name.trim() === "" ? [] : [{ name: name.trim(), value }])),
  );

const recogniser = <V extends string>(name: string, names: Readonly<Partial<Record<V, string>>>): Recogniser => {
  const known = lexicon(entries(names), inOtherNumber);
  return (words) =>
    known.find(words).map(({ from, to, value }) => ({
      ...{ from, to, asWords: false },
      meaning: { name, values: [value] },
    }));
};

const NAMED: readonly Recogniser[] = [
  recogniser(STATUS, STATUSES),
  recogniser(WHOSE, { me: MINE }),
  recogniser(KIND, KINDS),
];

/**
 * "Overdue actions", "recomendaciones abiertas", "mes actions", "due in March": what became of conclusions, whose they are, of what kind,
 * and when they are due, as it is asked on a day ("YYYY-MM-DD").
 */
export const askedLife = (today: string): readonly Recogniser[] => [...NAMED, askedDue(today)];

/** What a question asks of the life of conclusions. */
export interface LifeAsked {
  readonly status?: readonly ConclusionStatus[];
  readonly overdue?: true;
  readonly mine?: true;
  readonly kind?: ConclusionKind;
  readonly due?: DueDays;
  /** The conditions that say so; none where it asks nothing of that. */
  readonly conditions: readonly Condition[];
}

/** What the conditions of a question ask of the life of conclusions; what is excluded is not asked for. */
export function lifeAsked(all: readonly Condition[]): LifeAsked {
  const conditions = all.filter((one) => !one.excluded && isLife(one));
  const values = (name: string) => conditions.flatMap((one) => valuesOf(one, name));
  const statuses = values(STATUS) as readonly AskedStatus[];
  const [kind] = values(KIND) as readonly ConclusionKind[];
  const wanted = statuses.flatMap((one): readonly ConclusionStatus[] =>
    one === "open" ? OPEN_STATUSES : one === "overdue" ? [] : [one],
  );
  const due = dueAsked(conditions);
  return {
    conditions,
    ...(due === undefined ? {} : { due }),
    ...(wanted.length > 0 ? { status: wanted } : {}),
    ...(statuses.includes("overdue") ? { overdue: true } : {}),
    ...(values(WHOSE).length > 0 ? { mine: true } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** Whether a condition is on the life of conclusions. */
export const isLife = (one: Condition): boolean =>
  [STATUS, WHOSE, KIND, DUE].some((name) => valuesOf(one, name).length > 0);
