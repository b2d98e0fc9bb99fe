import type { clearance as reference } from "../en/clearance.ts";

export const clearance: Record<keyof typeof reference, string> = {
  "settings.clearance": "Ce qu’un canal peut montrer",
  "settings.clearance.summary": "Dire jusqu’à quelle étiquette de diffusion on peut montrer dans un canal",
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
    "Ici, je vous montre ce que vous pouvez voir : pour un message direct, il n’y a rien à régler. Nommez un canal, par exemple salon:#general.",
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
  "settings.language.summary": "Dire en quelle langue je parle dans un canal",
  "settings.language.language": "Langue, ou « défaut » (la communauté)",
  "settings.language.done": "Langue de #{channel}",
  "settings.language.effect": "C’est ainsi que j’y parle à tous. Ce qu’une seule personne voit est dans sa langue.",
};
