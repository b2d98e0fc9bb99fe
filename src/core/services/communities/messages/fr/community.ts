import type { community as reference } from "../en/community.ts";

export const community: Record<keyof typeof reference, string> = {
  "community.show.summary": "Voir cette communauté : son nom, ses espaces et ses membres",
  "community.spaces": "Espaces reliés",
  "community.people": "Personnes",
  "community.count.admin":
    "{count, plural, one {# personne qui administre} many {# personnes qui administrent} other {# personnes qui administrent}}",
  "community.count.moderator":
    "{count, plural, one {# personne qui modère} many {# personnes qui modèrent} other {# personnes qui modèrent}}",
  "community.count.member": "{count, plural, one {# membre} many {# membres} other {# membres}}",
  "community.count.guest":
    "{count, plural, one {# personne invitée} many {# personnes invitées} other {# personnes invitées}}",
  "community.count": "{count, number}",
  "community.show": "La communauté",
  "community.invite": "Inviter un espace",
  "community.invite.summary": "Obtenir un code à usage unique pour qu’un autre espace rejoigne cette communauté",
  "community.invite.title": "Un code pour un espace",
  "community.invite.how": "Une personne qui administre l’autre espace m’y ajoute et tape ceci :",
  "community.invite.until": "Valable jusqu’au",
  "community.invite.once":
    "Il sert une seule fois et je ne peux pas le montrer de nouveau. Toutes les personnes de cet espace verront ce que cette communauté partage : ne le donnez qu’à qui vous le confiez.",
  "community.rename.summary": "Donner un autre nom à cette communauté",
  "community.name": "Nom",
  "community.renamed": "La communauté s’appelle maintenant {name}",
  "community.renamed.same": "La communauté s’appelle déjà ainsi.",
  "community.before": "Avant",
  "community.rename": "Renommer",
  "community.disconnect": "Détacher cet espace",
  "community.disconnect.summary": "Retirer cet espace de la communauté ; les données de la communauté restent",
  "community.disconnect.title": "Détacher cet espace de {community} ?",
  "community.disconnect.what":
    "Plus personne ici ne pourra rien demander de la communauté. Ses contacts, réunions, conclusions et ressources restent.",
  "community.disconnect.planned":
    "{planned, plural, =0 {Rien n’est prévu pour être publié ici.} one {Un message prévu pour être publié ici est annulé.} many {# messages prévus pour être publiés ici sont annulés.} other {# messages prévus pour être publiés ici sont annulés.}}",
  "community.disconnect.last":
    "C’est le seul espace relié. Obtenez d’abord un code avec {command} et gardez-le : sans lui, plus personne ne pourra rejoindre la communauté.",
  "community.disconnect.do": "Détacher",
  "community.disconnected": "Cet espace est détaché",
  "community.disconnected.back": "Il n’appartient plus à {community}. Un code de la communauté permet d’y revenir.",
  "community.disconnected.already": "Cet espace est déjà détaché.",
  "community.leave.summary": "Confirmer que cet espace est détaché",
  "community.delete": "Supprimer la communauté",
  "community.delete.summary": "Supprimer cette communauté et tout ce qu’elle contient, dans tous les espaces",
  "community.delete.title": "Supprimer {community} pour toujours ?",
  "community.delete.what":
    "Tout ce qui suit est effacé, avec le journal d’audit, dans tous les espaces reliés. C’est irréversible.",
  "community.delete.do": "Supprimer…",
  "community.erase.summary": "Confirmer la suppression de la communauté en tapant son nom",
  "community.erase.name": "Tapez le nom de la communauté",
  "community.erase.mismatch":
    "Ce n’est pas le nom de la communauté, rien n’a donc été supprimé. Tapez-le exactement tel quel : {name}",
  "community.erased": "{community} est supprimée",
  "community.erased.what":
    "Il n’en reste rien, ni ici ni dans les autres espaces. {command} crée une nouvelle communauté.",
  "audited.community.create": "a créé la communauté",
  "audited.community.rename": "a renommé la communauté",
  "audited.community.invite": "a créé un code pour un autre espace",
  "audited.space.connect": "a relié un espace",
  "audited.space.disconnect": "a détaché un espace",
  "audited.channel.language": "a choisi la langue d’un canal",
  "audited.channel.clearance": "a fixé ce qu’un canal peut montrer",
};
