import type { review as reference } from "../en/review.ts";

export const review: Record<keyof typeof reference, string> = {
  "membership.asks": "Demande à devenir membre",
  "membership.listed": "domaine de la liste",
  "membership.card.agency": "Service ou bureau",
  "membership.card.email": "Adresse électronique officielle",
  "membership.card.reason": "Raison",
  "membership.domain": "Domaine de l’adresse",
  "membership.domain.listed": "sur la liste",
  "membership.domain.unlisted": "pas sur la liste",
  "membership.domain.looks-like":
    "L’adresse est de {domain}, qui ne fait que ressembler à {listed}, qui est sur la liste. C’est un autre domaine.",
  "membership.account": "Compte",
  "membership.asked": "Demandé",
  "membership.lost": "ne peut plus être lu",
  "membership.unchecked":
    "Personne n’a vérifié que l’adresse est la sienne : je n’envoie pas de courriel. Avant d’approuver, demandez-lui par une voie que vous connaissez.",
  "membership.in-directory": "Dans l’annuaire :",
  "membership.not-in-directory": "Personne dans l’annuaire n’a ce nom.",
  "membership.by-email": "a cette adresse",
  "membership.by-name": "a ce nom",
  "membership.by-alike": "a un nom qui ne fait que ressembler à celui-ci",
  "membership.looks-like": "Quelqu’un ici a ce nom, ou un nom qui lui ressemble : {others}.",
  "membership.made-guest": "La modération avait déjà fait de cette personne un invité.",
  "membership.is-suspended": "Cette personne est suspendue.",
  "membership.by-now": "Cette personne a désormais le rôle « {role} ».",
  "membership.suspended": "{name} est sous suspension. Mettez-y fin d’abord, puis approuvez.",
  "membership.was-approved": "Approuvée",
  "membership.rejected-for": "Non acceptée : {reason}",
  "membership.gone":
    "Cette demande n’est plus là : elle a été changée, retirée ou décidée il y a longtemps. {command} montre ce qu’il y a.",
  "membership.approved": "{name} est membre désormais, et en est informé.",
  "membership.rejected": "{name} reste ce qu’il est, et en apprend la raison.",
  "membership.reopened":
    "La demande de {name} attend à nouveau une relecture. Qui en était devenu membre est de nouveau invité.",
  "membership.reopen.higher":
    "{name} a désormais le rôle « {role} », que quelqu’un lui a donné depuis. Changez-le avec {command}.",
  "membership.told.approved":
    "Vous êtes membre désormais : vous trouvez les contacts, les réunions et ce qui a été convenu.",
  "membership.told.rejected": "Votre demande pour devenir membre n’a pas été acceptée. La raison : {reason}",
  "membership.asks-you": "La modération a une question sur votre demande de devenir membre : {reason}",
  "membership.asked-for-changes":
    "{name} est prévenu et reçoit à nouveau le formulaire. Une fois renvoyée, la demande reprend sa place dans la file.",
  "membership.told.again":
    "{name} a répondu au sujet de sa demande de devenir membre, qui attend à nouveau une décision.",
  "membership.told.reopened":
    "La décision sur votre demande de devenir membre a été annulée. La modération décide à nouveau ; d’ici là, vous êtes invité.",
  "membership.was-asked": "Des changements ont été demandés : {reason}",
  "membership.card.name": "Nom",
  "membership.card.changed": "{what} (a changé)",
};
