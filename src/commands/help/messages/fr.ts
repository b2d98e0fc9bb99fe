import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "help.summary": "Afficher ce que je sais faire, ou l’usage d’une commande",
  "help.command": "Une commande, comme contact chercher",
  "help.intro":
    "Je garde ce que {community} perdrait entre deux réunions : qui appeler, quand se réunir, ce qui a été conclu et où se trouve ce texte de loi.",
  "help.moderators": "Ce que font les modérateurs",
  "help.try": "Essayez",
  "help.examples": "Exemples",
  "help.more": "Tapez {command} et une commande pour voir ce qu’elle prend, ou posez-moi simplement une question.",
  "help.more-roles":
    "Votre rôle ici est « {role} » ; {closed, plural, one {une autre commande demande} many {# autres commandes demandent} other {# autres commandes demandent}} un autre rôle.",
  "help.all": "Tout ({count})",
  "help.audience.caller": "Vous seul voyez la réponse.",
  "help.audience.channel": "Tout le canal voit la réponse.",
  "name.help": "aide",
  "name.command": "commande",
  "title.help": "Aide",
};
