import type { card as reference } from "../en/card.ts";

export const card: Record<keyof typeof reference, string> = {
  "rsvp.places.full": "complet",
  "meeting.names.note": "Qui répond est affiché ici par son nom, pour tous ceux qui lisent ce canal.",
  "meeting.names.more": "{count, plural, one {# de plus} many {# de plus} other {# de plus}}",
  "announcement.gone":
    "« {title} » n’a pas pu être annoncée dans #{channel} : le canal n’existe plus ou m’est fermé. La réunion est prévue malgré tout.",
  "announcement.failed":
    "« {title} » n’a pas pu être annoncée dans #{channel}, malgré plusieurs essais. La réunion est prévue malgré tout.",
  "announcement.uncertain":
    "Je ne peux pas savoir si « {title} » a été annoncée dans #{channel} ; je ne l’ai donc pas répété. Veuillez regarder dans le canal.",
  "announcement.withheld":
    "Je n’ai pas annoncé « {title} » dans #{channel} : des personnes y lisent qui ne peuvent pas voir cette réunion.",
  "deliveries.what.announcement": "Annonce : {title}",
  "meeting.add.announced": "Annoncée dans #{channel}.",
  "meeting.add.unannounced": "Pas annoncée dans #{channel} : tous ceux qui y lisent ne peuvent pas la voir.",
  "meeting.cancel.check": "Demander d’abord si d’autres la connaissent",
  "meeting.cancel.ask": "Annuler « {title} » ?",
  "meeting.cancel.told": "D’autres la connaissent déjà. Si vous l’annulez, ils en sont informés.",
  "meeting.cancel.which": "Seulement le {when}, ou toute la série ?",
  "meeting.manage.summary": "Modifier ou annuler une réunion, voir qui vient ; pour qui l’organise",
  "meeting.manage.title": "Gérer : {title}",
  "meeting.manage.undo": "Annuler la dernière modification",
  "meeting.names": "Noms dans le canal",
  "meeting.add.names": "Afficher dans le canal qui vient",
  "meeting.names.shown": "Les réponses sont affichées par nom dans le canal de la réunion.",
};
