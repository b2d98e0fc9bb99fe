import type { curating as reference } from "./en.ts";

export const curating: Record<keyof typeof reference, string> = {
  "contact.merge.summary": "Faire de deux contacts un seul, après les avoir vus côte à côte",
  "title.contact.merge": "Fusionner deux contacts",
  "submit.merge": "Fusionner",
  "submit.compare": "Côte à côte",
  "contact.merge.contact": "Le contact qui reste",
  "contact.merge.other": "Le contact qui s’y ajoute",
  "contact.merge.details": "Quelles données restent là où ils diffèrent",
  "contact.merge.details.stays": "Celles du contact qui reste",
  "contact.merge.details.goes": "Celles du contact qui disparaît",
  "contact.merge.sure": "Fusionner",
  "contact.merge.title": "Fusionner deux contacts ?",
  "contact.merge.ask":
    "Le premier, « {stays} », et le second, « {goes} », n’en font plus qu’un. « Ensemble » est ce qu’il dira ; vous pouvez l’annuler pendant 30 jours.",
  "contact.merge.table": "Ce qui diffère",
  "contact.merge.field": "Champ",
  "contact.merge.stays": "Premier",
  "contact.merge.goes": "Second",
  "contact.merge.after": "Ensemble",
  "contact.merge.hours": "Heures de travail",
  "contact.merge.source": "Source",
  "contact.merge.mandates": "Point de contact pour",
  "contact.merge.confirmed": "Confirmé par la personne",
  "contact.merge.verified": "Vérifié",
  "contact.merge.left": "A quitté sa fonction le",
  "contact.merge.same": "Identique des deux côtés : {fields}",
  "contact.merge.private":
    "{count, plural, =0 {Les téléphones, courriels et notes des deux restent ; ils n’ont rien en commun.} one {Les téléphones, courriels et notes des deux restent ; # numéro ou adresse figure des deux côtés.} many {Les téléphones, courriels et notes des deux restent ; # numéros ou adresses figurent des deux côtés.} other {Les téléphones, courriels et notes des deux restent ; # numéros ou adresses figurent des deux côtés.}}",
  "contact.merge.take.goes": "Données du second",
  "contact.merge.take.stays": "Données du premier",
  "contact.merge.show.stays": "Voir le premier",
  "contact.merge.show.goes": "Voir le second",
  "contact.merge.done":
    "C’est fusionné : un seul contact avec ce qu’avaient les deux. Liens et mandats des deux mènent ici.",
  "contact.merge.one": "C’est déjà un seul et même contact.",
  "contact.merge.gone": "L’un des deux n’est plus là : quelqu’un l’a fusionné ou retiré entre-temps.",
  "contact.merge.persons":
    "Ces contacts sont ceux de deux personnes. Dites de qui c’est le contact avec {edit}, ou faites-leur lier leurs comptes avec {link} ; puis fusionnez.",
  "contact.merge.country":
    "{name} est un point de contact ({country}), et le contact fusionné n’en serait pas. Transmettez d’abord ce mandat ou mettez-y fin : {command}",
  "contact.duplicates.summary": "Lister les contacts qui sont sans doute le même",
  "title.contact.duplicates": "Doublons probables",
  "contact.duplicates.title":
    "{total, plural, one {# paire probable} many {# paires probables} other {# paires probables}}",
  "contact.duplicates.none": "Aucun contact ne semble être là deux fois.",
  "contact.duplicates.name": "même nom",
  "contact.duplicates.phones": "même téléphone",
  "contact.duplicates.emails": "même courriel",
  "contact.duplicates.compare": "Côte à côte : {name}",
  "contact.reports.summary": "Voir ce qui est signalé comme inexact sur un contact",
  "contact.reports.said": "Ce qui est signalé comme inexact :",
  "contact.reports.none": "Aucun signalement n’attend ici votre relecture.",
  "contact.reports.more": "{count, plural, one {et # autre} many {et # autres} other {et # autres}}",
  "contact.reports.fact":
    "{count, plural, one {# personne signale une erreur} many {# signalent une erreur} other {# signalent une erreur}}",
  "contact.reports.show":
    "{count, plural, one {Ce qui est inexact (#)} many {Ce qui est inexact (#)} other {Ce qui est inexact (#)}}",
  "contact.reports.right": "Tout est juste",
  "contact.reports.mended": "C’est corrigé",
  "contact.reports.since": "Quelqu’un a dit autre chose de ce contact depuis. Regardez-le de nouveau, puis décidez.",
  "contact.reports.approved": "« {title} » est corrigé. Les personnes qui ont signalé l’erreur sont prévenues.",
  "contact.reports.rejected": "« {title} » reste tel quel. Les personnes qui ont signalé une erreur sont prévenues.",
  "contact.right.summary": "Dire que tout est juste sur un contact",
  "contact.wrong.many":
    "Vous avez signalé {most} erreurs dont personne ne s’est encore occupé. Attendez que ce soit fait.",
  "contact.wrong.silent":
    "Une erreur est signalée sur le contact {contact}, et la personne concernée ne s’en occupe pas depuis {days} jours. Pour s’en occuper : {command}",
  "contact.wrong.became.changed": "Vous avez signalé une erreur sur le contact {contact}. C’est corrigé.",
  "contact.wrong.became.right":
    "Vous avez signalé une erreur sur le contact {contact}. Quelqu’un a vérifié : c’est juste ainsi.",
  "contact.wrong.became.right.why":
    "Vous avez signalé une erreur sur le contact {contact}. Quelqu’un a vérifié : c’est juste ainsi. Il est précisé : « {why} »",
  "contact.wrong.became.removed":
    "Vous avez signalé une erreur sur le contact {contact}. Il a été retiré de l’annuaire.",
  "contact.closed":
    "Vous avez ouvert autant de données privées qu’il est permis pour l’instant ; d’autres à partir de {at}.",
  "held.reports": "Ce que vous avez signalé comme inexact sur des contacts",
  "name.merge": "fusionner",
  "name.other": "autre",
  "name.details": "données",
  "name.duplicates": "doublons",
  "audited.contact.merge": "a fusionné deux contacts",
  "contact.duplicates.kind": "contacts qui sont peut-être le même",
  "contact.stale.kind": "contacts que personne ne confirme",
  "contact.stale.asks": "Personne ne dit qu’il est juste",
  "contact.stale.right": "Il est juste",
  "contact.stale.leave": "Le laisser pour l’instant",
  "contact.stale.approved": "« {title} » compte comme vérifié à partir d’aujourd’hui.",
  "contact.stale.rejected": "« {title} » reste tel quel. Il revient ici après le prochain silence.",
  "contact.stale.done": "{who} a dit qu’il est juste",
  "contact.stale.left": "{who} l’a laissé tel quel",
  "contact.reports.done": "{who} l’a corrigé",
  "contact.reports.fine": "{who} n’a rien trouvé d’inexact",
  "contact.propose": "Proposer un changement",
  "contact.proposed":
    "Merci. La modération examinera ce que vous changeriez de {name}, et je vous dirai ce qu’il en est décidé.",
  "contact.proposal": "Changements proposés",
  "contact.proposal.kind": "changements proposés de contacts",
  "contact.proposal.fact": "Proposé : {fields}",
  "contact.proposal.approved": "« {title} » le dit désormais.",
  "contact.proposal.rejected": "« {title} » reste tel quel.",
  "contact.proposal.told": "Ce que vous avez proposé pour le contact {contact} a été retenu. Merci.",
  "contact.proposal.told.ask":
    "La modération vous demande de modifier ce que vous avez proposé pour le contact {contact} : {reason}",
  "contact.proposal.told.rejected":
    "Ce que vous avez proposé pour le contact {contact} n’a pas été retenu. La raison : {reason}",
  "contact.proposal.told.reopened":
    "La décision sur ce que vous avez proposé pour le contact {contact} a été annulée : cela attend de nouveau la relecture.",
  "contact.propose.owned":
    "{name} est membre ici : ce que dit ce contact lui revient. Dites-lui ce qui est inexact : {command}",
  "contact.propose.asked":
    "La modération vous demande de modifier ce que vous avez proposé auparavant pour {name}. Renvoyez-le d’abord : le formulaire est sur la fiche du contact.",
  "contact.propose.summary": "Proposer de modifier un contact, ou corriger une telle proposition",
  "title.contact.propose": "Proposer un changement",
  "deliveries.what.notice.contact-proposal": "Avis concernant : un changement proposé d’un contact",
  "audited.contact.propose": "a proposé de modifier un contact",
  "limit.contact-proposals":
    "Vous avez beaucoup proposé aujourd’hui ; les modérateurs lisent tout. Vous pourrez proposer davantage à partir de {at}.",
};
