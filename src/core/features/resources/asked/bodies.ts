import { inOtherNumber } from "../../../kernel/language/other-number.ts";
import { lexicon } from "../../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../../services/questions/reading/read-question.ts";
import { regionCalled } from "../../../services/questions/regions/region-called.ts";
import { membersOf } from "../../../services/questions/regions/regions.ts";
import { wordsOf } from "../../../services/questions/reading/words.ts";

/** Bodies that adopt and write what stands in a library of law, by what they are called in the languages of the interface. */
const NAMES = {
  "security-council":
    "Security Council, UN Security Council, UNSC, Consejo de Seguridad, Conselho de Segurança, Conseil de sécurité",
  "general-assembly":
    "General Assembly, UN General Assembly, UNGA, Asamblea General, Assembleia Geral, Assemblée générale",
  un: "United Nations, UN, Naciones Unidas, NNUU, onu, Nações Unidas, Nations Unies",
  unodc: `UNODC, United Nations Office on Drugs and Crime, ONUDC, Oficina de las Naciones Unidas contra la Droga y el Delito,
    Escritório das Nações Unidas sobre Drogas e Crime, Office des Nations Unies contre la drogue et le crime`,
  unoda:
    "UNODA, Office for Disarmament Affairs, Oficina de Asuntos de Desarme, Escritório para Assuntos de Desarmamento",
  oas: `OAS, Organization of American States, oea, Organización de los Estados Americanos, Organização dos Estados Americanos,
    Organisation des États américains`,
  "human-rights-court": `Inter-American Court of Human Rights, Inter-American Court, Corte Interamericana de Derechos Humanos,
    Corte Interamericana, Corte Interamericana de Direitos Humanos, Cour interaméricaine des droits de l'homme`,
  mercosur: "Mercosur, Mercosul, Southern Common Market, Mercado Común del Sur, Mercado Comum do Sul",
  caricom: "CARICOM, Caribbean Community, Comunidad del Caribe, Comunidade do Caribe, Communauté des Caraïbes",
  sica: "SICA, Central American Integration System, Sistema de la Integración Centroamericana",
  "andean-community": "Andean Community, Comunidad Andina, Comunidade Andina, Communauté andine",
  ecowas: `ECOWAS, Economic Community of West African States, CEDEAO, Comunidad Económica de los Estados de África Occidental,
    Comunidade Económica dos Estados da África Ocidental, Communauté économique des États de l'Afrique de l'Ouest`,
  eu: "European Union, EU, UE, Unión Europea, União Europeia, Union européenne",
  "council-of-europe": "Council of Europe, Consejo de Europa, Conselho da Europa, Conseil de l'Europe",
  interpol: "INTERPOL",
  europol: "Europol",
  wco: `World Customs Organization, wco, OMA, Organización Mundial de Aduanas, Organização Mundial das Alfândegas,
    Organisation mondiale des douanes, OMD`,
  fatf: `Financial Action Task Force, fatf, gafi, Grupo de Acción Financiera Internacional, Grupo de Acción Financiera,
    Grupo de Ação Financeira Internacional, Grupo de Ação Financeira, Groupe d'action financière`,
  upu: "Universal Postal Union, upu, Unión Postal Universal, União Postal Universal, Union postale universelle",
  eurojust: "Eurojust",
  "eu-court": `Court of Justice of the European Union, Court of Justice of the EU, European Court of Justice, CJEU, ECJ,
    Tribunal de Justicia de la Unión Europea, Tribunal de Justicia de la UE, Tribunal de Justicia Europeo, TJUE,
    Tribunal de Justiça da União Europeia, Tribunal de Justiça da UE, Tribunal de Justiça Europeu,
    Cour de justice de l'Union européenne, Cour de justice de l'UE, Cour de justice européenne, CJUE`,
  "european-human-rights-court": `European Court of Human Rights, ECtHR, ECHR, Tribunal Europeo de Derechos Humanos, TEDH,
    Corte Europea de Derechos Humanos, Tribunal Europeu dos Direitos Humanos, Tribunal Europeu dos Direitos do Homem,
    Corte Europeia de Direitos Humanos, Cour européenne des droits de l'homme, CEDH`,
  au: "African Union, Unión Africana, União Africana, Union africaine",
  osce: "OSCE, Organization for Security and Co-operation in Europe",
} as const;

const known = lexicon(
  Object.entries(NAMES).flatMap(([value, names]) => names.split(",").map((name) => ({ name: name.trim(), value }))),
  inOtherNumber,
);

/** Those of states that make their own laws: "leis do Mercosul" are its members'. The Union's law is its own. */
const OF_STATES: ReadonlySet<string> = new Set(["mercosur", "caricom", "sica", "andean-community", "ecowas"]);

/** "Of the Security Council", "de la OEA": who adopted it; "of Mercosur", one of its members, too. */
export const bodies: Recogniser = (words) =>
  known.find(words).flatMap(({ from, to, value }) => {
    const union = OF_STATES.has(value) ? regionCalled(bodyName(value) ?? "") : undefined;
    const meanings = [
      { name: "body", values: [value] },
      ...(union ? [{ name: "country", values: membersOf(union) }] : []),
    ];
    return meanings.map((meaning) => ({ from, to, asWords: true, meaning }));
  });

/** Keys of the bodies that a text names. */
export const bodiesIn = (text: string): string[] => [...new Set(known.find(wordsOf(text)).map(({ value }) => value))];

/** What a body is called in English; undefined for what is none. */
export const bodyName = (key: string): string | undefined =>
  Object.entries(NAMES)
    .find(([value]) => value === key)?.[1]
    .split(",")[0];

// What those of one line say is looked at by those of the others.
const ALIKE: readonly (readonly string[])[] = [["human-rights-court", "european-human-rights-court"]];

/** Keys of the bodies that do the same elsewhere: where one court of human rights has not said anything, another may have. */
export const nearBodies = (keys: readonly string[]): string[] =>
  ALIKE.filter((line) => line.some((one) => keys.includes(one))).flatMap((line) =>
    line.filter((one) => !keys.includes(one)),
  );

const UNIONS = [...OF_STATES, "eu"];

/** Keys of the unions of states that one of the countries is a member of. */
export const unionsOf = (countries: readonly string[]): string[] =>
  UNIONS.filter((key) => {
    const union = regionCalled(bodyName(key) ?? "");
    return union !== undefined && membersOf(union).some((member) => countries.includes(member));
  });

/** Keys of the others: what those adopt binds none of the countries. */
export const otherUnions = (countries: readonly string[]): string[] => {
  const own = unionsOf(countries);
  return UNIONS.filter((key) => !own.includes(key));
};
