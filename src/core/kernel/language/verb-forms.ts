import type { Language } from "./language.ts";

/** A folded form of a verb, and what to replace it by to have the verb itself. */
export type VerbForm = readonly [form: RegExp, verb: string];

// Whole forms that are no other word. All of this is from our own knowledge of the languages.
const ENGLISH = `
  become: became; begin: began begun; bring: brought; break: broke broken; build: built; buy: bought; catch: caught;
  choose: chose chosen; deal: dealt; dig: dug; draw: drew drawn; drive: drove driven; fight: fought; fly: flew flown;
  forbid: forbade forbidden; freeze: froze frozen; give: gave given; grow: grew grown; hide: hid hidden; hold: held;
  keep: kept; know: knew known; lend: lent; lose: lost; mean: meant; overcome: overcame; pay: paid; rise: rose risen;
  seek: sought; sell: sold; send: sent; shoot: shot; show: shown; sink: sank sunk; speak: spoke spoken; spend: spent;
  steal: stole stolen; strike: struck; swear: swore sworn; take: took taken; teach: taught; tear: tore torn;
  throw: threw thrown; undergo: underwent undergone; understand: understood; undertake: undertook undertaken;
  uphold: upheld; withdraw: withdrew withdrawn; withhold: withheld; write: wrote written`;

// Stems; what stands before one belongs to the verb: "tuv" is in "obtuvo", "pid" in "impiden".
const SPANISH = `
  requerir: requir requier; adquirir: adquier; tener: tuv tien; poner: pus; hacer: hic hiz; ducir: duj duzc;
  traer: traj; decir: dij; venir: vin vien; querer: quis quier; poder: pud; andar: anduv; morir: mur muer;
  dormir: durm duerm; pedir: pid; medir: mid; seguir: sigu sig; servir: sirv; vestir: vist; elegir: elig elij;
  regir: rig rij; repetir: repit; competir: compit; rendir: rind; sentir: sint sient; mentir: mint mient;
  ferir: fir fier; gerir: gir gier; vertir: virt viert; contrar: cuentr; mostrar: muestr; comenzar: comienz;
  empezar: empiez; volver: vuelv; solver: suelv; mover: muev; perder: pierd; tender: tiend; fender: fiend;
  pensar: piens; cerrar: cierr; gobernar: gobiern; negar: nieg; contar: cuent; costar: cuest; probar: prueb;
  acordar: acuerd; cordar: cuerd; jugar: jueg; conocer: conozc; ecer: ezc; cender: ciend; sembrar: siembr`;
const PORTUGUESE = `
  ter: tiv tev; fazer: fiz fez; dizer: diss; trazer: troux; intervir: intervei intervier; querer: quis;
  saber: soub; haver: houv; caber: coub; pedir: pec; medir: mec; ouvir: ouc; seguir: sig; servir: sirv;
  vestir: vist; ferir: fir; mentir: mint; sentir: sint; repetir: repit; perder: perc; propor: propus propos;
  dispor: dispus dispos; compor: compus compos; impor: impus impos; expor: expus expos; supor: supus supos`;
const FRENCH = `
  tenir: tint tinr tienn tien tiend; venir: vint vinr vienn viend; prendre: prit prir prenn; mettre: mit mir;
  mourir: mourut mour meur; naitre: naquit naquir; connaitre: connut connur; ecrire: ecriv;
  duire: duisit duisir duis; conquerir: conquit conquis; recevoir: recut recur recoiv; crire: crivit crivir criv;
  vaincre: vainqu; craindre: craign; peindre: peign; devoir: doiv; pouvoir: peuv pourr; vouloir: veul voudr;
  decevoir: decoiv; boire: buv; vivre: vecut vecur`;

const ENDINGS = {
  es: "o|as?|an?|es?|en?|[aei]mos|io|i?eron|iste|iendo|i?e(?:ra|se)(?:n|s|mos)?",
  pt: "|o|as?|am|es?|em|amos|emos|eram|esse[ms]?|era[ms]?|er(?:em)?|i|ste|mos",
  fr: "|s|t|e|es|ent|ons|ez|ont|a|ai|as|ait|aient|ant",
};

/** Forms of each language's verbs that stemmers do not know, or not without their accents, the likelier verb first. */
export const VERB_FORMS: Readonly<Record<Language, readonly VerbForm[]>> = {
  en: formsIn(ENGLISH, (forms) => `^(?:${forms})$`),
  es: [
    ...formsIn(SPANISH, (stems) => `(?<!^es)(?:${stems})(?:${ENDINGS.es})$`),
    // "Prohibiría", "construyó", "leyó", "escribió", "vivían".
    [/(?<=..[aei]r)(?:ia(?:n|s|mos)?|an?|as|emos)$/, ""],
    [/(?<=.u)y(?:o|en?|eron|endo|era[ns]?)$/, "ir"],
    [/(?<=.[aeo])y(?:o|eron|endo|era[ns]?)$/, "er"],
    [/(?<=..)i(?:o|a(?:n|s|mos)?)$/, "ir"],
  ],
  pt: [
    ...formsIn(PORTUGUESE, (stems) => `(?<!^es)(?:${stems})(?:${ENDINGS.pt})$`),
    [/(?<=..[aei]r)(?:ao|ei|a|emos|iam?)$/, ""],
  ],
  fr: formsIn(FRENCH, (stems) => `(?:${stems})(?:${ENDINGS.fr})$`),
};

function formsIn(verbs: string, pattern: (forms: string) => string): VerbForm[] {
  return verbs.split(";").map((line) => {
    const [verb = "", forms = ""] = line.split(":").map((part) => part.trim());
    return [new RegExp(pattern(forms.replaceAll(" ", "|"))), verb];
  });
}

/** The verb of which a folded word may be a form that stemmers do not know; undefined where it is none. */
export function verbOf(language: Language, folded: string): string | undefined {
  const [form, verb = ""] = VERB_FORMS[language].find(([one]) => one.test(folded)) ?? [];
  return form && folded.replace(form, verb);
}
