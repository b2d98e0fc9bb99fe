import type { commands as reference } from "../en/commands.ts";

export const commands: Record<keyof typeof reference, string> = {
  bug: "Quelque chose a échoué de mon côté ; c’est noté sous {id}. Rien n’a été modifié. Veuillez réessayer.",
  "store.unreachable":
    "Je n’arrive pas à joindre ma base de données ; rien n’a été modifié. Réessayez dans une minute.",
  "store.full":
    "Je n’ai plus de place pour enregistrer quoi que ce soit ; rien n’a donc été fait. Qui m’exploite doit libérer de la place ; réessayez ensuite.",
  "store.unsettled":
    "J’ai perdu la connexion à ma base de données au moment même d’enregistrer cela, et je n’arrive pas à savoir si c’est fait. Vérifiez avant de réessayer, pour que rien ne soit fait deux fois.",
  "space.unknown": "Cet espace n’est pas encore relié à une communauté ; je n’ai donc rien à montrer ici.",
  "caller.suspended":
    "Vous êtes suspendu dans cette communauté : rien n’y fonctionne pour vous. La modération peut vous en dire plus.",
  "role.least": "Il faut pour cela le rôle « {role} » dans cette communauté. La modération peut vous renseigner.",
  "role.least.guest": "Vous êtes invité ici, et c’est réservé aux membres.",
  "role.guest": "invité",
  "role.member": "membre",
  "role.moderator": "modérateur",
  "role.admin": "administrateur",
  "command.unknown": "Je ne connais pas « {typed} ». Tapez {command} pour voir ce que je sais faire.",
  "command.near": "Je ne connais pas « {typed} ». Vouliez-vous dire {near} ? Tapez {command} pour tout voir.",
  "command.family": "Je ne connais pas « {typed} ». Voici ce qui existe :",
  "limit.commands":
    "C’était beaucoup en peu de temps ; je me suis donc arrêté. Rien n’a été fait. Vous pourrez continuer à partir de {at}.",
  "limit.aloud":
    "Vous avez beaucoup publié en peu de temps. Rien n’a été fait. Vous pourrez continuer à partir de {at}.",
  "file.lost": "Le fichier n’a pas pu être préparé. Veuillez le demander à nouveau.",
  "line.twice": "« {option} » est donné deux fois. N’en gardez qu’un.",
  "line.left":
    "Je ne sais que faire de « {words} ». Écrivez devant à quoi cela sert, avec deux points : {options}. Les mots qui vont ensemble se mettent entre guillemets.",
  "line.nothing": "Rien ne suit cette commande. Retirez « {words} ».",
  "line.near":
    "Il n’y a pas d’option « {option} ». Vouliez-vous dire « {near} » ? Pour l’écrire telle quelle, mettez-la entre guillemets.",
  "line.unknown":
    "Il n’y a pas d’option « {option} » ici. Les plus utilisées sont : {options}. Pour l’écrire tel quel, mettez-le entre guillemets.",
  "audience.changed":
    "Quelque chose vient de changer : toutes les personnes qui lisent ici ne peuvent plus voir cela. Rien n’a été fait. Réessayez : la réponse sera pour vous seul.",
  "line.quote": "Un guillemet est ouvert à {words} et jamais fermé. Fermez-le ou enlevez-le.",
  "help.title": "Ce que je sais faire",
};
