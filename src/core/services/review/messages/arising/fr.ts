import type { arising as reference } from "./en.ts";

export const arising: Record<keyof typeof reference, string> = {
  "review.why.two": "Ce sont deux choses distinctes.",
  "review.why.leave": "Pour l’instant, rien ne change.",
  "review.ask.nobodys":
    "Personne n’a envoyé ceci : il n’y a personne à qui demander. Vous pouvez en décider vous-même.",
  "review.ask.reported":
    "Personne ne propose ici de changement : quelqu’un signale une erreur. Vous pouvez le corriger, ou dire que rien ne change.",
  "review.history.settled": "Cela a été réglé ailleurs",
  "review.settled": "Quelqu’un s’en est occupé ailleurs entre-temps : il n’y a plus rien à en dire.",
  "review.decided.so": "C’est déjà décidé. {done} : {when}.",
  "review.pair.asks": "Peut-être la même chose",
  "review.pair.decide":
    "Il n’y a rien à approuver ici : fusionnez les deux, ou dites que ce sont deux choses distinctes.",
  "review.pair.two": "Ce sont deux",
  "review.pair.two.done": "« {title} » : ils restent deux. La question ne sera plus posée.",
  "review.pair.merged": "{who} a fusionné les deux",
  "review.pair.apart": "{who} a dit que ce sont deux choses distinctes",
  "review.pair.table": "En quoi ils diffèrent",
  "review.pair.field": "Champ",
  "review.pair.first": "Premier",
  "review.pair.second": "Second",
  "review.pair.same": "Identique des deux côtés : {fields}",
  "review.pair.into.first": "Fusionner dans le premier",
  "review.pair.into.second": "Fusionner dans le second",
  "review.pair.show.first": "Voir le premier",
  "review.pair.show.second": "Voir le second",
};
