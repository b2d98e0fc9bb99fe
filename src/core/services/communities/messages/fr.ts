import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "setup.summary": "Relier cet espace à une communauté : une nouvelle, ou une qui vous a donné un code",
  "setup.name": "Nom d’une nouvelle communauté",
  "setup.code": "Ou le code d’une qui existe",
  "setup.language": "Langue de ce que je publie de moi-même",
  "setup.zone": "Fuseau horaire ou ville",
  "setup.language.en": "English",
  "setup.language.es": "Español",
  "setup.language.pt": "Português",
  "setup.language.fr": "Français",
  "setup.open": "Configurer",
  "setup.teach":
    "Une personne qui administre cet espace peut le relier avec /setup : à une nouvelle communauté, ou à une qui existe et lui a donné un code.",
  "setup.teach.admin":
    "Vous administrez cet espace, vous pouvez donc le relier avec /setup : à une nouvelle communauté, ou à une qui existe et vous a donné un code.",
  "setup.admins":
    "Seule une personne qui administre cet espace peut le relier à une communauté. Demandez-lui de taper /setup.",
  "setup.either": "Écrivez ici le nom d’une nouvelle communauté ou, plus bas, le code d’une qui existe.",
  "setup.both":
    "Un nom crée une nouvelle communauté, un code en rejoint une qui existe. Gardez l’un des deux et laissez l’autre vide.",
  "setup.code.wrong":
    "Ce code n’est pas bon : il est mal tapé, déjà utilisé ou vieux de plus d’un jour. Demandez-en un nouveau à qui administre la communauté : il s’obtient avec /community invite.",
  "setup.tries":
    "Cet espace a déjà essayé {tries, plural, one {# code} many {# codes} other {# codes}} en une heure. Veuillez réessayer dans une heure.",
  "setup.meanwhile": "Entre-temps, cet espace a été relié à une communauté. Tapez /community show pour voir laquelle.",
  "setup.already":
    "Cet espace appartient déjà à {community}. Pour la quitter, une personne qui administre la communauté tape /community disconnect.",
  "setup.made": "{community} est en place",
  "setup.made.you":
    "Vous l’administrez. Toutes les personnes de cet espace en sont membres, et ses invités y sont invités ; /person role permet de changer cela.",
  "setup.made.next": "Ensuite : ajoutez-moi à un canal et planifiez-y une réunion, ou voyez ce que je sais faire.",
  "setup.joined": "Cet espace appartient maintenant à {community}",
  "setup.joined.you":
    "Vous et toutes les personnes d’ici partagez ses contacts, réunions, conclusions et ressources. Le code est utilisé.",
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
    "C’est le seul espace relié. Obtenez d’abord un code avec /community invite et gardez-le : sans lui, plus personne ne pourra rejoindre la communauté.",
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
    "Il n’en reste rien, ni ici ni dans les autres espaces. /setup crée une nouvelle communauté.",
  "welcome.title": "Bonjour, je suis Rapporteur",
  "welcome.installer":
    "Je garde ce qu’une communauté d’experts perdrait entre deux réunions : qui appeler, quand se réunir, ce qui a été conclu et où se trouve cette loi. Il reste une étape : relier cet espace à une communauté, nouvelle ou qui vous a donné un code.",
  "welcome.channel":
    "Je garde ce que {community} perdrait entre deux réunions : qui appeler, quand se réunir, ce qui a été conclu et où se trouve cette loi.",
  "welcome.posts": "Je ne publie ici que ce que quelqu’un a demandé :",
  "welcome.posts.reminders": "un rappel avant chaque réunion planifiée dans ce canal",
  "welcome.posts.digests": "un résumé des nouvelles conclusions, s’il est prévu ici",
  "welcome.posts.answers": "ce qu’une commande montre à tout le monde, comme une réunion tout juste planifiée",
  "welcome.by": "Ajouté par",
  "welcome.private": "Les recherches reçoivent une réponse privée : seule la personne qui demande la voit.",
  "welcome.help": "Ce que je sais faire",
  "settings.clearance": "Ce qu’un canal peut montrer",
  "settings.clearance.summary": "Dire jusqu’à quelle étiquette de partage on peut montrer dans un canal",
  "settings.clearance.label": "Jusqu’à quelle étiquette",
  "settings.clearance.channel": "Canal, si ce n’est pas celui-ci",
  "settings.clearance.was": "Avant",
  "settings.clearance.becomes": "Désormais",
  "settings.clearance.ask": "Montrer jusqu’à {label} dans #{channel} ?",
  "settings.clearance.do": "Oui, jusqu’à {label}",
  "settings.clearance.check": "Je ne peux pas vérifier qui y lit : assurez-vous qu’il en est ainsi.",
  "settings.clearance.stays": "Ce qui y a été dit jusqu’ici y reste.",
  "settings.clearance.done": "Désormais, on peut montrer jusqu’à {label} dans #{channel}",
  "settings.clearance.told": "Le canal l’apprend dans un instant.",
  "settings.clearance.same": "Dans #{channel}, on peut déjà montrer jusqu’à {label}.",
  "settings.clearance.meanwhile":
    "Quelqu’un l’a changé entre-temps. Regardez de nouveau, et répétez si c’est encore voulu.",
  "settings.clearance.direct":
    "Ici, je vous montre ce que vous pouvez voir : pour un message direct, il n’y a rien à régler. Nommez un canal, par exemple channel:#general.",
  "settings.clearance.unknown":
    "Je ne sais pas quel canal est « {channel} ». Tapez la commande dans le canal lui-même, ou choisissez le canal dans la liste de la plateforme.",
  "clearance.means.clear":
    "Le canal est censé être lu par n’importe qui : ce qui est pour la communauté ou ses membres n’y paraît pas, et les personnes sont comptées, non nommées.",
  "clearance.means.green":
    "Le canal est censé être lu par la communauté, invités compris : ce qui est pour les membres ou la modération n’y paraît pas.",
  "clearance.means.amber":
    "Le canal est censé être lu par les membres de la communauté seuls : ce que tous peuvent lire y paraît, avec le nom des personnes ; les réunions privées n’y paraissent pas.",
  "clearance.means.moderators":
    "Le canal est censé être lu par la modération seule : ce qu’elle seule peut voir y paraît aussi, réunions privées comprises.",
  "clearance.told": "Désormais, on peut montrer ici jusqu’à {after} (avant : {before})",
  "clearance.by": "Réglé par {name}.",
  "clearance.limited":
    "D’autres organisations lisent dans ce canal : tant que c’est le cas, je ne montre pas plus que {label}, quel que soit le réglage.",
  "clearance.channels": "Canaux qui peuvent montrer autre chose que TLP:GREEN",
  "clearance.untold":
    "Vous avez réglé que l’on peut montrer jusqu’à {label} dans #{channel}. C’est en vigueur, mais je n’ai pas pu le dire dans le canal : dites-le-y vous-même.",
  "deliveries.what.clearance": "Ce qu’on peut y montrer",
  "deliveries.what.notice.clearance": "Avis au sujet de ce qu’un canal peut montrer",
  "help.family.community": "Cette communauté et ses espaces",
};
