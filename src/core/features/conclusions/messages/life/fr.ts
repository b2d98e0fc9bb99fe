import type { life as reference } from "./en.ts";

export const life: Record<keyof typeof reference, string> = {
  "conclusion.kind.conclusion": "Conclusion",
  "conclusion.kind.decision": "Décision",
  "conclusion.kind.recommendation": "Recommandation",
  "conclusion.kind.action": "Action",
  "conclusion.kind.note": "Note",
  "conclusion.status.proposed": "Proposée",
  "conclusion.status.adopted": "Adoptée",
  "conclusion.status.in-progress": "En cours",
  "conclusion.status.done": "Réalisée",
  "conclusion.status.dropped": "Abandonnée",
  "conclusion.status.superseded": "Remplacée",
  "conclusion.output.1": "Résultat 1 : sensibilisation, politiques et législation",
  "conclusion.output.2": "Résultat 2 : contrôle, enquêtes et poursuites",
  "conclusion.output.3": "Résultat 3 : coopération et bonnes pratiques",
  "conclusion.output.4": "Résultat 4 : analyse et autre criminalité organisée",
  "conclusion.crime.cybercrime": "Cybercriminalité",
  "conclusion.crime.money-laundering": "Blanchiment d’argent",
  "conclusion.crime.drug-trafficking": "Trafic de drogues",
  "conclusion.crime.migrant-smuggling": "Trafic illicite de migrants",
  "conclusion.crime.terrorism": "Terrorisme",
  "held.conclusions.owned": "Conclusions dont vous êtes responsable",
  "held.conclusions.versions": "Conclusions que vous avez rédigées dans une autre langue",
  "held.conclusions.changes": "Ce que vous avez fait de conclusions",
  "conclusion.owner.gone": "quelqu’un qui n’est plus là",
  "conclusion.in": "en {language}",
  "conclusion.due.by": "d’ici le {day}",
  "conclusion.status.late":
    "{name} vous a devancé : depuis le {when}, elle est {status, select, proposed {proposée} adopted {adoptée} inprogress {en cours} done {réalisée} dropped {abandonnée} superseded {remplacée} other {adoptée}}. Revoyez-la avant de la changer.",
  "conclusion.status.changed":
    "Quelqu’un vous a devancé : elle est désormais {status, select, proposed {proposée} adopted {adoptée} inprogress {en cours} done {réalisée} dropped {abandonnée} superseded {remplacée} other {adoptée}}. Revoyez-la avant de la changer.",
  "conclusion.status.same":
    "Elle est déjà {to, select, proposed {proposée} adopted {adoptée} inprogress {en cours} done {réalisée} dropped {abandonnée} superseded {remplacée} other {adoptée}}.",
  "conclusion.status.not":
    "Ce qui est {from, select, proposed {proposée} adopted {adoptée} inprogress {en cours} done {réalisée} dropped {abandonnée} superseded {remplacée} other {adoptée}} ne devient pas d’un coup {to, select, proposed {proposée} adopted {adoptée} inprogress {en cours} done {réalisée} dropped {abandonnée} superseded {remplacée} other {adoptée}}. Voyez sur sa fiche ce qui est possible.",
  "conclusion.status.directed":
    "Qui en est responsable dit où elle en est ; qui conduit la réunion, ou un modérateur, décide du reste.",
  "conclusion.status.others":
    "Qui conduit la réunion, ou un modérateur, en décide ; qui en est responsable dit où elle en est.",
};
