import type { many as reference } from "./en.ts";

export const many: Record<keyof typeof reference, string> = {
  "conclusion.adopt.summary": "Adopter plusieurs conclusions à la fois",
  "conclusion.adopt.which": "Quelles conclusions",
  "conclusion.adopt.confirm": "Oui, les adopter",
  "conclusion.adopt.shown": "Adopter les {count, number} affichées",
  "conclusion.adopt.yours": "Adopter les {count, number} possibles",
  "conclusion.adopt.ask":
    "{count, plural, one {Adopter cette conclusion ?} many {Adopter ces # conclusions ?} other {Adopter ces # conclusions ?}}",
  "conclusion.adopt.all": "{count, plural, one {Oui, l’adopter} many {Oui, adopter les #} other {Oui, adopter les #}}",
  "conclusion.adopt.back": "Ce qui est proposé",
  "conclusion.adopt.done":
    "{count, plural, one {# conclusion adoptée} many {# conclusions adoptées} other {# conclusions adoptées}}",
  "conclusion.adopt.left":
    "{count, plural, one {# est restée telle quelle : quelqu’un vous a devancé, ou il ne vous revient pas de l’adopter.} many {# sont restées telles quelles : quelqu’un vous a devancé, ou il ne vous revient pas de les adopter.} other {# sont restées telles quelles : quelqu’un vous a devancé, ou il ne vous revient pas de les adopter.}}",
  "conclusion.adopt.gone":
    "Aucune n’est encore proposée, ou il ne vous revient pas de les adopter. Affichez de nouveau la liste.",
  "conclusion.propose-again.summary": "Annuler l’adoption groupée de conclusions",
  "conclusion.undo.many":
    "{count, plural, one {# conclusion est de nouveau proposée.} many {# conclusions sont de nouveau proposées.} other {# conclusions sont de nouveau proposées.}}",
  "conclusion.undo.left":
    "{count, plural, one {# a changé depuis et reste telle quelle.} many {# ont changé depuis et restent telles quelles.} other {# ont changé depuis et restent telles quelles.}}",
  "conclusion.list.to": "Conclue jusqu’à un jour",
  "conclusion.list.due": "À rendre d’ici : « fin mars »",
  "conclusion.list.language": "Dite dans cette langue",
  "conclusion.list.lacks": "Sans version encore dans cette langue",
  "conclusion.list.lacks.which": "En dire une en {language}",
  "conclusion.list.lacks.others":
    "Les conclusions sans version, c’est la modération qui les voit. Vous pouvez ajouter une version depuis chaque fiche.",
  "conclusion.change.withdrawn": "Retirée",
  "name.lacks": "manque",
  "limit.wordings":
    "Vous avez beaucoup proposé aujourd’hui ; les modérateurs lisent tout. Vous pourrez proposer davantage à partir de {at}.",
  "conclusion.proposed":
    "Quelqu’un d’autre l’a déjà dit dans cette langue. La modération examinera votre rédaction, et je vous dirai ce qu’il en est décidé.",
  "conclusion.proposal": "Rédaction proposée",
  "conclusion.proposal.kind": "rédactions proposées de conclusions",
  "conclusion.proposal.fact": "Rédaction en {language}",
  "conclusion.proposal.approved": "Elle dit désormais « {text} ».",
  "conclusion.proposal.rejected": "« {text} » n’a pas été retenue.",
  "conclusion.proposal.told": "La rédaction que vous avez proposée, « {text} », a été retenue. Merci.",
  "conclusion.proposal.told.changed":
    "La rédaction que vous avez proposée, « {text} », a été retenue, avec des changements de la modération. Merci.",
  "conclusion.propose.summary": "Corriger une rédaction proposée",
  "title.conclusion.propose": "Modifier une rédaction",
  "deliveries.what.notice.conclusion-version": "Avis concernant : une rédaction proposée d’une conclusion",
  "audited.conclusion.propose": "a proposé une rédaction dans une autre langue",
};
