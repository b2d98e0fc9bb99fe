import type { Db } from "../../store/store.ts";
import type { Query } from "../query.ts";
import type { WayToHave } from "../scoring/sought.ts";
import type { QueryWord } from "./query-words.ts";
import { reworded } from "./wordings.ts";

// A wording that counts less may be of another meaning, and what is not excluded is no reason to hide anything.
const SURE = 0.7;

/** What is excluded, however it is said. */
export async function excludedWays(db: Db, words: readonly QueryWord[], query: Query): Promise<WayToHave[]> {
  const own = words.filter((word) => word.excluded && word.kind !== "phrase");
  const stretches = new Set(own.map((word) => word.stretch));
  const ways = await Promise.all(
    [...stretches].map(async (stretch) => {
      const parts = own.filter((word) => word.stretch === stretch);
      const said = await reworded(db, parts, query.wordings);
      const whole = parts.filter((word) => !word.whole);
      const otherwise = said
        .filter((one) => one.words.length === whole.length)
        .flatMap((one) => one.ways.filter(({ weight }) => weight >= SURE));
      return [{ terms: whole.map((word) => word.terms), weight: 1 }, ...otherwise];
    }),
  );
  return ways.flat();
}
