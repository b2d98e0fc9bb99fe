import type { codes as reference } from "../en/codes.ts";

export const codes: Record<keyof typeof reference, string> = {
  "membership.invite.summary": "Créer un code par lequel d’autres deviennent membres",
  "title.membership.invite": "Inviter des personnes",
  "membership.invite.uses": "Combien peuvent l’utiliser (1–200)",
  "membership.invite.days": "Pendant combien de jours il sert (1–90)",
  "membership.invite.role": "Rôle qu’il donne",
  "membership.invite.country": "Pays de qui vient avec",
  "membership.invite.by-server":
    "Vous modérez par le rôle « {name} » de cet espace, et cela ne se transmet pas. Les codes sont créés par ceux qui ont eux-mêmes le rôle ici.",
  "membership.invite.title":
    "{count, plural, one {Un code pour une personne} many {Un code pour # de personnes} other {Un code pour # personnes}}",
  "membership.invite.how": "Qui doit entrer me tape ceci, là où d’autres ne le lisent pas :",
  "membership.invite.once":
    "Je ne peux pas le montrer à nouveau. Il donne le rôle « {role} » à qui le tape, quel qu’il soit : ne le donnez qu’à qui mérite cette confiance. Je vous dis qui est venu avec.",
  "membership.codes.summary": "Afficher les codes par lesquels on devient membre, et les annuler",
  "title.membership.codes": "Codes d’invitation",
  "membership.codes.none": "Il n’y a pas de code en ce moment.",
  "membership.codes.what":
    "Les codes eux-mêmes ne sont conservés nulle part. Un code dont l’auteur est parti, est suspendu ou a désormais un rôle moindre ne laisse entrer personne.",
  "membership.codes.for": "Code pour le rôle « {role} »",
  "membership.codes.by": "créé par {name}",
  "membership.codes.left": "il en reste {left, number} sur {uses, number}",
  "membership.codes.until": "jusqu’au",
  "membership.codes.used": "épuisé",
  "membership.codes.expired": "expiré",
  "membership.codes.revoked": "annulé",
  "membership.revoke": "Annuler",
  "membership.revoke.summary": "Annuler un code d’invitation",
  "membership.revoke.code": "Quel code",
  "membership.revoke.done": "Ce code ne laisse plus entrer personne. Qui est venu avec reste.",
  "membership.revoke.gone": "Ce code a déjà été annulé, ou n’est plus là.",
  "membership.revoke.admins": "Ce code donne le rôle de modération : c’est l’administration qui l’annule.",
  "membership.join.summary": "Devenir membre par un code qui vous a été donné",
  "title.membership.join": "Utiliser un code",
  "submit.join": "Utiliser le code",
  "membership.join.code": "Le code qui vous a été donné",
  "membership.join.wrong": "Ce code ne laisse entrer personne (ou plus personne). Adressez-vous à qui vous l’a donné.",
  "membership.join.shut-out":
    "La modération a fait de vous un invité ici, et aucun code n’y change rien. Vous pouvez demander à devenir membre.",
  "membership.join.already": "Vous êtes déjà dans cette communauté comme {role}. Le code n’a pas été utilisé.",
  "membership.join.done": "Bienvenue. Vous êtes désormais dans cette communauté comme {role}.",
  "membership.joined.member": "{name} est venu par un code de vous, comme membre.",
  "membership.joined.moderator": "{name} modère désormais par un code de vous.",
  "limit.codes":
    "Vous avez créé beaucoup de codes aujourd’hui. Rien n’a été fait. Vous pourrez continuer à partir de {at}.",
  "limit.tries":
    "Vous avez essayé plusieurs codes dans l’heure. Rien n’a été fait. Vous pourrez continuer à partir de {at}.",
};
