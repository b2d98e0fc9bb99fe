import { spelledOut } from "./spelled-out.ts";

/**
 * What instruments of the field are called whose initials stand in a question, where their titles seldom say these: what a title has in
 * parentheses, and the initials of its words, are names of it anyhow.
 */
export const instrumentWordings = spelledOut({
  "PoA UNPoA PdA": `Programme of Action on small arms, Programa de Acción sobre armas pequeñas, Programa de Acción armas ligeras,
    Programa de Ação sobre armas pequenas, Programa de Ação armas ligeiras, Programme d'action sur les armes légères`,
  "IIR IIL": `International Tracing Instrument, Instrumento Internacional de Localización, Instrumento Internacional de Rastreo,
    Instrumento Internacional de Rastreamento, Instrument international de traçage`,
  "CNUDOT CTO CNUCTO": `Convention against Transnational Organized Crime, Convención contra la Delincuencia Organizada Transnacional,
    Convenção contra o Crime Organizado Transnacional, Convention contre la criminalité transnationale organisée`,
  CNUCC: `Convention against Corruption, Convención contra la Corrupción, Convenção contra a Corrupção,
    Convention contre la corruption`,
});
