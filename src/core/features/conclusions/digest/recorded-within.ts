import { hidden, opt } from "../../../kernel/options/options.ts";
import type { ConclusionFilter } from "../conclusion-filter.ts";

type Within = NonNullable<ConclusionFilter["recorded"]>;

const BETWEEN = "/";
const LONGEST = 60;

/** An option by which a button asks for what was recorded within two moments. */
export const recordedOption = () => hidden(opt.text("conclusion.recorded", LONGEST)).optional();

/** Two moments as such a button has them. */
export const typedWithin = ({ from, to }: Within): string => [from, to].map((at) => at.toISOString()).join(BETWEEN);

/** The moments of such a button; undefined for what is none. */
export function readWithin(typed: string): Within | undefined {
  const [from = Number.NaN, to = Number.NaN] = typed.split(BETWEEN).map((at) => Date.parse(at));
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from: new Date(from), to: new Date(to) };
}
