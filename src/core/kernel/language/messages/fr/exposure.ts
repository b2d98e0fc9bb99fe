import type { exposure as reference } from "../en/exposure.ts";

export const exposure: Record<keyof typeof reference, string> = {
  "exposure.told":
    "{total, plural, one {# conclusion d’une réunion qui n’est pas pour tous pouvait être lue par tous les membres.} many {# conclusions de réunions qui ne sont pas pour tous pouvaient être lues par tous les membres.} other {# conclusions de réunions qui ne sont pas pour tous pouvaient être lues par tous les membres.}} {posted, plural, =0 {Aucun résumé n’en a rien publié dans un canal.} one {# a été publiée dans des canaux par des résumés : cela, je ne peux pas le reprendre.} many {# ont été publiées dans des canaux par des résumés : cela, je ne peux pas le reprendre.} other {# ont été publiées dans des canaux par des résumés : cela, je ne peux pas le reprendre.}} Désormais, seul qui peut voir une réunion voit ce qu’elle a conclu. Voyez ce que c’est et où cela a été publié.",
  "exposure.show": "Voir quoi et où",
  "exposure.summary": "Lister les conclusions lisibles par plus de monde que leurs réunions ne le prévoient",
  "exposure.title":
    "{total, plural, =0 {Aucune conclusion n’est ouverte à trop de monde} one {# conclusion était ouverte à trop de monde} many {# conclusions étaient ouvertes à trop de monde} other {# conclusions étaient ouvertes à trop de monde}}",
  "exposure.none":
    "Il ne reste rien à traiter. Ce qu’une réunion conclut est aussi réservé que la réunion : avec son étiquette, pour qui elle invite. Ce qui aurait été ouvert à plus de monde figurerait ici.",
  "exposure.why":
    "Ce qu’une réunion concluait était ouvert à tous les membres, quels que soient l’étiquette de la réunion et ses invités. C’est fermé désormais. Ce qu’un résumé a publié, je ne peux pas le reprendre : supprimez-le vous-même dans le canal, puis appuyez sur « Traitée ». Un résumé publie beaucoup de conclusions en un message ; le jour est celui de sa publication.",
  "exposure.withdrawn": "Elle a été retirée depuis.",
  "exposure.label": "Étiquette, avant → maintenant",
  "exposure.same": "{label}, comme avant",
  "exposure.readers": "Qui la voit maintenant",
  "exposure.readers.invited": "qui la réunion invite par son nom, son pays ou un thème, qui la mène, et la modération",
  "exposure.posts": "Publiée par des résumés",
  "exposure.posts.none": "nulle part : elle ne figurait que dans des listes et des recherches",
  "exposure.done": "Traitée",
  "exposure.done.summary": "Retirer de la liste des conclusions que trop de monde pouvait lire",
  "exposure.done.all": "Les {total, number} sont traitées",
  "exposure.done.ask": "{total, plural, one {Retirer ceci de la liste ?} many {Retirer les # de la liste ?} other {Retirer les # de la liste ?}}",
  "exposure.done.check": "Ensuite, je ne pourrai plus dire où cela a été publié : supprimez d’abord ces messages. C’est irréversible.",
  "exposure.done.confirm": "Oui, c’est traité",
  "exposure.done.what":
    "{total, plural, one {# conclusion n’est plus dans la liste.} many {# conclusions ne sont plus dans la liste.} other {# conclusions ne sont plus dans la liste.}} C’est inscrit au journal d’audit.",
  "exposure.done.left": "Ce qui reste ({left, number})",
  "exposure.back": "Retour à la liste",
  "exposure.seen": "Quelqu’un l’a déjà traité : ce n’est plus dans la liste.",
};
