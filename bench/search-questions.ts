/**
 * Asks the graded questions about the demo community through the product's commands, and says how well they are answered:
 *
 *   npx tsx bench/search-questions.ts [tune|held-out]
 *
 * Prints a table, and for the questions to tune on also what failed and what came in its place; JSON goes to bench/results. Of
 * those held out, and of sets that are called "unread", there are figures only (bench/search-questions/README.md).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { askQuestion } from "./ask-question.ts";
import { figuresOf, type Judged, judge } from "./question-figures.ts";
import { HALVES, isUnread, readQuestions } from "./question-sets.ts";
import { type Named, openDemo } from "./questions-demo.ts";

const WELL = 0.8;

const half = HALVES.find((one) => one === (process.argv[2] ?? "tune"));
if (half === undefined) {
  console.error(`npx tsx bench/search-questions.ts [${HALVES.join("|")}]`);
  process.exit(2);
}
const demo = await openDemo();
const all = ({ byId }: Named) => new Set(byId.values());
const { contact, resource, conclusion, meeting } = demo.names;
const library = { contact: all(contact), resource: all(resource), conclusion: all(conclusion), meeting: all(meeting) };
const judged: Judged[] = [];
try {
  for (const question of readQuestions(half)) judged.push(judge(question, await askQuestion(demo, question), library));
} finally {
  await demo.close();
}
const read = judged.filter(({ question }) => !isUnread(half, question.set));
const failures = read.filter((one) => !one.rightFirst || one.ndcg < WELL);
for (const failure of failures) console.log(told(failure));
const figures = figuresOf(judged);
console.table(figures);
mkdirSync("bench/results", { recursive: true });
const at = new Date().toISOString();
const path = `bench/results/questions-${half}-${at.slice(0, 19).replace(/\D/g, "")}.json`;
const each = read.map(({ question: { grades: _, ...rest }, ...one }) => ({ ...rest, ...one }));
writeFileSync(path, `${JSON.stringify({ at, half, figures, each }, null, 2)}\n`);
console.log(`Written to ${path}.`);

/** A failure in three lines: what was asked, what should have come, and what did. */
function told({ question: { set, class: of, language, question, grades }, answered, ndcg, share }: Judged): string {
  const wanted = Object.entries(grades).sort(([, a], [, b]) => b - a);
  const came = answered.ranked.slice(0, 5).map((name) => `${name} (${grades[name] ?? 0})`);
  return [
    `${set}, ${of}, ${language}: ${question}   nDCG@5 ${ndcg.toFixed(2)}, ${Math.round(100 * share)} % of the library`,
    `  wanted ${wanted
      .slice(0, 5)
      .map(([name, grade]) => `${name} (${grade})`)
      .join(", ")}${wanted.length > 5 ? ", …" : ""}`,
    `  came   ${answered.refused ?? (came.join(", ") || "nothing")}`,
  ].join("\n");
}
