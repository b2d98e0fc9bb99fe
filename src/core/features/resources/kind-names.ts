import { inOtherNumber } from "../../kernel/language/other-number.ts";
import { wordSet } from "../../kernel/text/word-set.ts";
import { type NameLexicon, lexicon, type NameSpan } from "../../services/questions/reading/lexicon.ts";
import type { Recogniser } from "../../services/questions/reading/read-question.ts";
import type { Word } from "../../services/questions/reading/words.ts";
import type { ResourceKind } from "./resource.ts";

/** What resources of a kind are called in the languages of the interface, singular unless the plural is another word. */
const NAMES: Readonly<Record<ResourceKind, string>> = {
  treaty: `
    treaty, treaties, convention, protocol, pact, covenant, international agreement, agreement, international instrument,
    tratado, convención, convenio, protocolo, pacto, acuerdo internacional, acuerdo marco, acuerdo bilateral, acuerdo de cooperación, acuerdo regional, instrumento internacional,
    convenção, convênio, acordo internacional, acordo-quadro, acordo bilateral, acordo de cooperação, acordo regional, traité, protocole, accord international, accord-cadre, accord bilatéral, accord de coopération, accord régional, pacte`,
  law: `
    law, act, statute, statutes, legislation, code, decree, regulation, directive, bill, ordinance, by-law, legal provision, rules, legal framework,
    ley, leyes, ley federal, reglas, decreto, código, reglamento, norma, normativa, legislación, directiva, estatuto, disposición legal, marco legal, marco jurídico, marco normativo, regulación legal,
    lei, leis, regras, legislação, diretiva, regulamento, portaria, medida provisória, arcabouço legal, enquadramento legal,
    loi, législation, règles, décret, règlement, ordonnance, directive, arrêté, norme, normes, cadre juridique`,
  ruling: `
    ruling, judgment, judgement, decision, court decision, court ruling, court judgment, court case, case law, jurisprudence, precedent, supreme court, lawsuit, verdict, court opinion, advisory opinion, leading case,
    sentencia, fallo, jurisprudencia, decisión, resolución judicial, decisión judicial, corte suprema, precedente, demanda, sentencia judicial, casación, opinión consultiva, veredicto,
    acórdão, acórdãos, decisão, decisão judicial, jurisprudência, súmula, sentença, supremo tribunal, ação judicial, opinião consultiva, veredicto,
    arrêt, jugement, décision, décision de justice, décision judiciaire, cour suprême, avis consultatif, verdict`,
  resolution: `
    resolution, security council resolution, general assembly resolution, programme of action, declaration, code of conduct,
    resolución, programa de acción, declaración, código de conducta, decisión,
    resolução, decisão, programa de ação, declaração, código de conduta,
    résolution, programme d'action, déclaration, code de conduite`,
  guide: `
    guide, guideline, guidelines, manual, handbook, toolkit, model law, model legislation, good practices, best practices, recommendation, recommendations, model regulations, guidance, standard operating procedure, SOP,
    guía, lineamiento, directriz, manual, caja de herramientas, orientaciones, procedimiento operativo, ley modelo, leyes modelo, legislación modelo, estándares, buenas prácticas, recomendación,
    guia, diretriz, lei modelo, caixa de ferramentas, orientações, procedimento operacional, leis modelo, legislação modelo, boas práticas, recomendação, cartilha,
    manuel, ligne directrice, loi type, lois types, loi modèle, lois modèles, législation modèle, législation type, bonnes pratiques, recommandations, norme technique, boîte à outils, orientations`,
  practice: `
    good practice, good practices, best practice, best practices, lessons learned, case study,
    buena práctica, buenas prácticas, lecciones aprendidas, boa prática, boas práticas, lições aprendidas,
    bonne pratique, bonnes pratiques, enseignements tirés`,
  study: `
    study, studies, report, survey, research, assessment, analysis, statistics,
    estudio, informe, investigación académica, encuesta, evaluación, diagnóstico, reporte, estadísticas,
    estudo, relatório, pesquisa, avaliação, estatísticas, diagnóstico,
    étude, rapport, enquête statistique, statistiques, évaluation, recherche`,
  database: `
    database, data base, databases, portal, platform, register of cases, repository, questionnaire, system for tracing,
    base de datos, bases de datos, portal, plataforma, repositorio, cuestionario,
    banco de dados, base de dados, repositório, questionário,
    base de données, bases de données, portail, plateforme, questionnaire`,
  network: `
    network, working group, group of experts, association, programme, initiative,
    red, redes, grupo de trabajo, asociación, iniciativa,
    rede, grupo de trabalho, associação,
    réseau, réseaux, groupe de travail`,
  training: `
    training, course, e-learning, online course, workshop, module, webinar, seminar, elearning, online training, virtual course, training course,
    capacitación, curso, taller, módulo, formación, curso en línea, curso online, curso virtual, curso a distancia, capacitación en línea, capacitación virtual, formación en línea, formación online, entrenamiento, seminario, diplomado,
    capacitação, treinamento, formação, oficina, curso on-line, curso online, curso à distância, curso a distância, treinamento online, formação online, treino, seminário, ensino a distância,
    formation, cours, atelier, cours en ligne, formation en ligne, formation à distance, séminaire, webinaire, enseignement à distance`,
  template: `
    template, templates, model form, model request, blank form, request form, reporting form, checklist,
    plantilla, plantillas, formulario, formato, lista de verificación, modelo de solicitud, modelo de formulario,
    formulário, modelo de pedido, lista de verificação, modèle de demande, formulaire, liste de contrôle`,
  contacts: `
    contact list, list of contacts, contact directory, lista de contactos, directorio de contactos, lista de contatos,
    liste de contacts, annuaire de contacts`,
  news: `
    news, press release, news item, noticia, noticias, comunicado de prensa, notícia, notícias, comunicado de imprensa,
    actualité, actualités, communiqué de presse`,
};

let known: NameLexicon<ResourceKind> | undefined;

/** Kinds of resources by what they are called: "ley", "arrêts", "case law". */
export const resourceKinds: Recogniser = (words) => {
  known ??= lexicon(
    (Object.keys(NAMES) as ResourceKind[]).flatMap((kind) =>
      NAMES[kind].split(",").map((name) => ({ name: name.trim(), value: kind })),
    ),
    inOtherNumber,
  );
  const found = known.find(words);
  return found
    .filter((one) => !isObject(one, found, words))
    .map(({ from, to, value }) => {
      return { from, to, meaning: { name: "kind", values: [value] }, asWords: true };
    });
};

// What leads to that, and may stand between.
const LEADS = wordSet(
  "of to on about for in under de del do da dos das sobre para segun conforme du des sur selon pour d",
);
const ARTICLES = wordSet("the a an el la los las lo un una o os as um uma le les l une");

// "To the firearms protocol": in English what it is of may stand before it.
const BEFORE = wordSet("of to on about for under");
const MOST_BEFORE = 2;

/** "A guide to the protocol": of two kinds that which is asked for is the first, and the other is what it is about. */
function isObject(
  one: NameSpan<ResourceKind>,
  found: readonly NameSpan<ResourceKind>[],
  words: readonly Word[],
): boolean {
  const folded = (at: number) => words[at]?.folded ?? "";
  const start = (from: number) => {
    let at = from;
    while (at > 0 && ARTICLES.has(folded(at))) at -= 1;
    return at;
  };
  const isLed = (at: number) => found.some((other) => other.to <= at && other.value !== one.value);
  const own = start(one.from - 1);
  if (LEADS.has(folded(own))) return isLed(own);
  return Array.from({ length: MOST_BEFORE }, (_, more) => start(own - more - 1)).some(
    (at) => BEFORE.has(folded(at)) && isLed(at),
  );
}
