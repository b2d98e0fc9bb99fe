import { onlyJoins } from "../../../kernel/language/common-words/common-words.ts";
import { foldedWords } from "../../../kernel/text/fold.ts";
import type { OtherWording } from "../../../services/search/search.ts";

/** Courts by their initials, and what they are called in what they decide: who asks for the "STF" means the Supremo Tribunal Federal. */
const COURTS: Readonly<Record<string, string>> = {
  STF: "Supremo Tribunal Federal",
  STJ: "Superior Tribunal de Justiça, Supremo Tribunal de Justiça",
  TRF: "Tribunal Regional Federal",
  SCJN: "Suprema Corte de Justicia de la Nación",
  CSJN: "Corte Suprema de Justicia de la Nación",
  CSJ: "Corte Suprema de Justicia",
  TSJ: "Tribunal Supremo de Justicia",
  CNJ: "Corte Nacional de Justicia",
  TC: "Tribunal Constitucional",
  SCOTUS: "Supreme Court of the United States",
  SCC: "Supreme Court of Canada",
  CSC: "Cour suprême du Canada, Supreme Court of Canada",
  CCJ: "Caribbean Court of Justice",
  JCPC: "Judicial Committee of the Privy Council",
  "CJEU ECJ TJUE CJUE": `Court of Justice of the European Union, Tribunal de Justicia de la Unión Europea,
    Tribunal de Justiça da União Europeia, Cour de justice de l'Union européenne`,
  "ECtHR ECHR TEDH CEDH CourEDH": `European Court of Human Rights, Tribunal Europeo de Derechos Humanos,
    Tribunal Europeu dos Direitos Humanos, Cour européenne des droits de l'homme`,
  "IACtHR CIDH CorteIDH Corte_IDH Cour_IDH": `Inter-American Court of Human Rights, Corte Interamericana de Derechos Humanos,
    Corte Interamericana de Direitos Humanos, Cour interaméricaine des droits de l'homme`,
  "ICC CPI TPI": `International Criminal Court, Corte Penal Internacional, Tribunal Penal Internacional,
    Cour pénale internationale`,
  "ICJ CIJ": `International Court of Justice, Corte Internacional de Justicia, Corte Internacional de Justiça,
    Cour internationale de justice`,
};

// A court is the same by its initials; what has these themselves comes first.
const SPELLED_OUT = 0.9;
// "Corte IDH".
const LONGEST = 2;

let known: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

/** What courts are called whose initials stand in a question. */
export function courtWordings(tokens: readonly string[]): OtherWording[] {
  known ??= namesOfCourts();
  const names = known;
  return tokens.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST, tokens.length - from) }, (__, more) => from + more + 1).flatMap((to) =>
      (names.get(tokens.slice(from, to).join(" ")) ?? []).map((words) => ({
        ...{ from, to, words, weight: SPELLED_OUT },
        spelledOut: true as const,
      })),
    ),
  );
}

/** By initials, folded, the words of each name. */
function namesOfCourts(): ReadonlyMap<string, readonly (readonly string[])[]> {
  return new Map(
    Object.entries(COURTS).flatMap(([initials, names]) => {
      const words = names.split(",").map((name) => foldedWords(name).filter((word) => !onlyJoins(word)));
      return initials.split(" ").map((one) => [foldedWords(one.replace("_", " ")).join(" "), words] as const);
    }),
  );
}
