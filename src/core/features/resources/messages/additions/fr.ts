/** Ce qui est publié de ce qui est ajouté à la bibliothèque. */
export const additions = {
  "settings.library.summary": "Publier chaque nouvelle ressource dans un canal, ou ne plus le faire",
  "title.settings.library": "Ressources publiées",
  "settings.library.channel": "Dans quel canal ; sinon celui-ci",
  "settings.library.on": "Les y publier ? (oui ; non y met fin)",
  "name.library": "bibliothèque",
  "settings.library.done": "Désormais, les nouvelles ressources sont publiées dans #{channel}",
  "settings.library.ended": "Les nouvelles ressources ne sont plus publiées dans #{channel}",
  "settings.library.how":
    "Ce qui est approuvé est publié trois minutes plus tard, dans un seul message avec ce qui l’a été entre-temps, si tous ceux qui y lisent peuvent le voir. Ce qui est importé n’est pas publié ; les résumés en parlent.",
  "settings.library.on.is": "Les nouvelles ressources sont publiées ici.",
  "settings.library.off.is": "Les nouvelles ressources ne sont pas publiées ici.",
  "settings.library.all": "Elles sont publiées dans {channels}.",
  "settings.library.do": "Les publier ici",
  "settings.library.end": "Ne plus les publier",
  "settings.library.most":
    "Les nouvelles ressources sont déjà publiées dans {most, number} canaux, ce qui est le maximum. Mettez-y d’abord fin dans l’un d’eux.",
  "resource.addition.new": "Nouveau dans la bibliothèque",
  "resource.addition.show": "Tout voir",
  "resource.addition.several":
    "{count, plural, one {# nouvelle ressource} many {# nouvelles ressources} other {# nouvelles ressources}}",
  "resource.addition.more": "{count, plural, one {Et # autre.} many {Et # autres.} other {Et # autres.}}",
  "resource.addition.list": "Voir toutes les nouveautés",
  "resource.addition.gone":
    "Je ne peux plus rien publier dans #{channel} : il n’existe plus ou m’est fermé. Désormais, les nouvelles ressources n’y sont plus publiées.",
  "resource.addition.failed": "La nouvelle ressource « {title} » n’a pas pu être publiée dans #{channel}.",
  "resource.addition.uncertain":
    "On n’a pas pu savoir si la nouvelle ressource « {title} » a été publiée dans #{channel}. Veuillez y regarder.",
  "deliveries.what.addition": "Nouvelle ressource",
  "deliveries.what.notice.addition": "Qu’une nouvelle ressource n’a pas été publiée",
  "audited.channel.additions": "a fait publier les nouvelles ressources dans un canal, ou ne plus les y publier",
} as const;
