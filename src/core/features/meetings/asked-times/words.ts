import { wordSet } from "../../../kernel/text/word-set.ts";

/** What a meeting is called, folded. */
export const MEETINGS = wordSet(`meeting meetings call calls session sessions reunion reuniones llamada llamadas sesion
  sesiones junta juntas reuniao reunioes chamada chamadas sessao sessoes reunions seance seances appel appels visio visios`);

/** Several of them ask without a question mark: "meetings in December". */
export const SEVERAL =
  wordSet(`meetings calls sessions reuniones llamadas sesiones juntas reunioes chamadas sessoes reunions seances
  appels visios`);

/** Verbs of who meets; with a word that asks when, they ask for the next meeting. */
export const MEET =
  wordSet(`meet meeting reunimos juntamos vemos encontramos reunir vernos reunirnos falamos voit reunit
  retrouve reunissons voyons retrouvons reunir reunissent`);

/** Words that ask when. */
export const WHEN = wordSet("when cuando quando quand");

/** Words that ask for meetings, and name nothing. */
export const ASKING =
  wordSet(`when cuando quando quand what whats s is are there any do does we have has got que hay habra
  tenemos tienen alguna algunas tem temos ha havera alguma algumas existe y a t il avons on ont est ce qu elle quelles
  quels cuales quais which`);

/** What stands beside them. */
export const BESIDE =
  wordSet(`a an the our us all una la las nuestra nuestras uma as nossa nossas une l les nos notre des de
  se you hi hello hola ola bonjour please next upcoming planned scheduled happening programada programadas prevista previstas
  prevu prevue prevues agendada agendadas marcada marcadas the o e es son sont again otra vez nouveau vai vamos sera`);

const ON =
  /^(?:(?:so |and )?what(?:s| s| is) (?:on|up|planned|scheduled|happening|coming up)|(?:que|o que) (?:hay|tenemos|ha|temos|tem|esta previsto)|qu (?:y a t il|est ce qu il y a|est ce qui est prevu|avons nous|a t on)) /u;

/** What follows "what's on", folded; undefined where it does not begin so. */
export function behindWhatIsOn(said: string): string | undefined {
  const [begin] = ON.exec(said) ?? [];
  return begin === undefined ? undefined : said.slice(begin.length);
}

/** Words of which days are named, folded. */
export const DAYS =
  wordSet(`today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march
  april may june july august september october november december week month day after on in the of for this next and
  hoy manana pasado lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
  septiembre setiembre octubre noviembre diciembre semana mes el la en de del para este esta proximo proxima que viene
  hoje amanha depois segunda terca quarta quinta sexta feira domingo janeiro fevereiro marco maio junho julho setembro
  outubro novembro dezembro neste nesta deste desta vem no na em o a
  aujourd hui demain apres lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet
  aout septembre octobre novembre decembre semaine mois ce cette cet prochain prochaine qui vient le au pour`);
