import type { card as reference } from "../en/card.ts";

export const card: Record<keyof typeof reference, string> = {
  "rsvp.places.full": "completo",
  "meeting.names.note": "Aquí se muestra por su nombre a quien responde, para todos los que leen este canal.",
  "meeting.names.more": "{count, plural, one {# más} many {# más} other {# más}}",
  "announcement.gone":
    "«{title}» no se pudo anunciar en #{channel}: el canal ya no existe o está cerrado para mí. La reunión queda programada igualmente.",
  "announcement.failed":
    "«{title}» no se pudo anunciar en #{channel}, aunque lo intenté una y otra vez. La reunión queda programada igualmente.",
  "announcement.uncertain":
    "No puedo saber si «{title}» se anunció en #{channel}, así que no lo repetí. Por favor, mire en el canal.",
  "announcement.withheld": "No anuncié «{title}» en #{channel}: allí leen personas que no pueden ver esta reunión.",
  "deliveries.what.announcement": "Anuncio: {title}",
  "meeting.add.announced": "Anunciada en #{channel}.",
  "meeting.add.unannounced": "No se anunció en #{channel}: no todos los que leen allí pueden verla.",
  "meeting.cancel.check": "Preguntar antes si otros ya la conocen",
  "meeting.cancel.ask": "¿Cancelar «{title}»?",
  "meeting.cancel.told": "Otros ya la conocen. Si la cancela, se les avisa.",
  "meeting.cancel.which": "¿Solo el {when}, o toda la serie?",
  "meeting.manage.summary": "Cambiar o cancelar una reunión y ver quién asiste; para quien la organiza",
  "meeting.manage.title": "Gestionar: {title}",
  "meeting.manage.undo": "Deshacer el último cambio",
  "meeting.names": "Nombres en el canal",
  "meeting.add.names": "Mostrar en el canal quién asiste",
  "meeting.names.shown": "Las respuestas se muestran por nombre en el canal de la reunión.",
};
