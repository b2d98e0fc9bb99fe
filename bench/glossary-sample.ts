/**
 * Draws rows of the glossary that comes with the product, for somebody to say of each whether it is right:
 *
 *   npx tsx bench/glossary-sample.ts [--rows 200] [--seed 1]
 *
 * What was found is noted in docs/search.md with the seed.
 */
import { parseArgs } from "node:util";
import { shippedLines } from "../src/core/services/glossary/words/shipped.ts";
import { seeded } from "./synthetic.ts";

const { values } = parseArgs({
  options: { rows: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
});
const random = seeded(Number(values.seed));
const rows = shippedLines();
for (let drawn = 0; drawn < Number(values.rows) && rows.length > 0; drawn += 1) {
  console.log(rows.splice(Math.floor(random() * rows.length), 1)[0]);
}
