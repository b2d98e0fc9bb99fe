import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { lexicon } from "../../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import type { Crime } from "../../../services/taxonomy/crimes.ts";

const NAMES: Readonly<Record<Crime, string>> = {
  cybercrime: "cybercrime, cyber crime, ciberdelito, ciberdelincuencia, ciberdelitos, cibercrime, cybercriminalité",
  "money-laundering":
    "money laundering, lavado de dinero, lavado de activos, blanqueo de capitales, lavagem de dinheiro, blanchiment d'argent, blanchiment",
  "drug-trafficking":
    "drug trafficking, narcotics trafficking, narcotráfico, tráfico de drogas, trafic de drogues, trafic de stupéfiants",
  "migrant-smuggling":
    "migrant smuggling, smuggling of migrants, tráfico de migrantes, tráfico ilícito de migrantes, contrabando de migrantes, trafic de migrants, trafic illicite de migrants",
  terrorism: "terrorism, terrorismo, terrorisme",
};

const known = lexicon(
  (Object.keys(NAMES) as Crime[]).flatMap((value) =>
    NAMES[value].split(",").map((name) => ({ name: name.trim(), value })),
  ),
  inOtherNumber,
);

/** "Money laundering", "narcotráfico": crimes that resources are about beside firearms. */
export const crimes: Recogniser = (words) =>
  known.find(words).map(({ from, to, value }) => ({
    ...{ from, to, asWords: true },
    meaning: { name: "crime", values: [value] },
  }));
