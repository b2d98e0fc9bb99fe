import type { Answered } from "./ask-question.ts";
import type { AskedKind, Question } from "./question-sets.ts";
import { mean, ndcg, reciprocalRank } from "./ranking-scores.ts";

// What is seen without turning a page.
const SEEN = 5;
// What has no better grade than 1 is after everything else: of such a question there is nothing that fits.
const NEAR = 2;

/** How one question was answered. */
export interface Judged {
  readonly question: Question;
  readonly answered: Answered;
  /** Of the first five, with a gain of 2^grade − 1, so that what was asked for counts far more than what is near it. */
  readonly ndcg: number;
  /** Whether the first has the best grade that anything has. */
  readonly rightFirst: boolean;
  /** One over the rank of the first with that grade. */
  readonly reciprocal: number;
  /** How much came of all that there is of the kind, from 0 to 1. */
  readonly share: number;
}

/** Figures of some questions, as means. */
export interface Row {
  readonly group: string;
  readonly questions: number;
  readonly "nDCG@5": number;
  readonly "right first %": number;
  readonly MRR: number;
  readonly "share %": number;
}

/** Judges an answer; `library` has the names of all that there is of each kind. */
export function judge(
  question: Question,
  answered: Answered,
  library: Readonly<Record<AskedKind, ReadonlySet<string>>>,
): Judged {
  const grades = new Map(Object.entries(question.grades));
  const best = Math.max(...grades.values());
  const { ranked } = answered;
  const all = library[question.kind];
  return {
    question,
    answered,
    ndcg: ndcg(ranked, grades, SEEN, (grade) => 2 ** grade - 1),
    rightFirst: (grades.get(ranked[0] ?? "") ?? 0) === best,
    reciprocal: reciprocalRank(ranked, grades, best),
    share: ranked.filter((name) => all.has(name)).length / all.size,
  };
}

/** The rows of a table: all, each set, each class of a set, each language. */
export function figuresOf(judged: readonly Judged[]): Row[] {
  const by = (name: (question: Question) => string) => {
    const names = [...new Set(judged.map(({ question }) => name(question)))];
    return names.map((group) =>
      row(
        group,
        judged.filter(({ question }) => name(question) === group),
      ),
    );
  };
  return [
    row("all", judged),
    ...by(({ set }) => set),
    ...fitting(judged),
    ...by(({ set, kind }) => `${set} · ${kind}`).filter(({ group }) => /^(?:across|syntax)/.test(group)),
    ...by(({ set, class: of }) => `${set}: ${of}`),
    ...by(({ language }) => `in ${language}`),
  ];
}

/** Of sets in which nothing that is more than near answers some questions, those that something answers, and the others. */
function fitting(judged: readonly Judged[]): Row[] {
  const isNear = ({ question: { grades } }: Judged) => Math.max(...Object.values(grades)) < NEAR;
  return [...new Set(judged.filter(isNear).map(({ question: { set } }) => set))].flatMap((set) => {
    const own = judged.filter(({ question }) => question.set === set);
    const near = own.filter(isNear);
    return [
      row(
        `${set}, what fits`,
        own.filter((one) => !near.includes(one)),
      ),
      row(`${set}, only what is near`, near),
    ];
  });
}

function row(group: string, judged: readonly Judged[]): Row {
  const of = (value: (one: Judged) => number) => mean(judged.map(value));
  return {
    group,
    questions: judged.length,
    "nDCG@5": rounded(of(({ ndcg: value }) => value)),
    "right first %": Math.round(100 * of(({ rightFirst }) => Number(rightFirst))),
    MRR: rounded(of(({ reciprocal }) => reciprocal)),
    "share %": Math.round(100 * of(({ share }) => share)),
  };
}

const rounded = (value: number) => Number(value.toFixed(3));
