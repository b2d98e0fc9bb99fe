import type { later as reference } from "../en/later.ts";

export const later: Record<keyof typeof reference, string> = {
  "reminder.title": "Recordatorio: {title}",
  "reminder.ahead": "Empieza en {span}.",
  "reminder.now": "Empieza ahora.",
  "reminder.begun": "Empezó hace {span}.",
  "reminder.late": "Este recordatorio llega con {span} de retraso: no pude enviarlo a tiempo.",
  "reminder.missed":
    "{count, plural, one {No pude enviar el recordatorio de «{title}» para el {first}: estuve fuera de servicio y ya llegaría demasiado tarde. No se publicó nada.} many {No pude enviar # recordatorios de «{title}», el primero para el {first}: estuve fuera de servicio y ya llegarían demasiado tarde. No se publicó nada.} other {No pude enviar # recordatorios de «{title}», el primero para el {first}: estuve fuera de servicio y ya llegarían demasiado tarde. No se publicó nada.}}",
  "reminder.gone":
    "Los recordatorios de «{title}» no se pueden publicar en #{channel}: el canal ya no existe o no tengo acceso. Programe de nuevo la reunión en otro canal para que se recuerde.",
  "reminder.failed":
    "El recordatorio de «{title}» para el {when} no se pudo publicar, aunque lo intenté una y otra vez.",
  "reminder.uncertain":
    "No puedo saber si el recordatorio de «{title}» para el {when} se publicó, así que no lo repetí. Por favor, mire en el canal.",
  "rsvp.yes": "Sí",
  "rsvp.maybe": "Quizás",
  "rsvp.no": "No",
  "reminder.withheld":
    "Ya no publico recordatorios de «{title}» en #{channel}: ahora leen allí personas que no pueden ver esta reunión.",
  "reminder.ask.title": "¿Va a asistir? {title}",
  "reminder.ask": "Aún no ha respondido. Basta con pulsar un botón.",
  "reminder.answered": "Su respuesta: {answer}",
  "reminder.join": "Unirse",
  "reminder.snooze.10m": "De nuevo en 10 minutos",
  "reminder.snooze.1h": "De nuevo en 1 hora",
  "reminder.snooze.tomorrow": "De nuevo mañana a las 09:00",
  "reminder.mute": "No recordarme más esto",
  "summary.title":
    "{count, plural, one {# recordatorio con retraso} many {# recordatorios con retraso} other {# recordatorios con retraso}}",
  "summary.why": "Estuve fuera de servicio y no pude enviarlos a tiempo. Lo que aún le puede servir:",
  "summary.more": "{count, plural, one {Y # más: {command}} many {Y # más: {command}} other {Y # más: {command}}}",
  "change.moved": "Cambió de hora: {title}",
  "change.changed": "Cambió: {title}",
  "change.cancelled": "Cancelada: {title}",
  "change.restored": "Vuelve a celebrarse: {title}",
  "change.cancelled.series": "Se cancela toda la serie.",
  "change.none": "ya no hay",
  "change.answer": "Su respuesta era para la hora anterior: {answer}. ¿Sigue siendo válida?",
  "deliveries.what.reminder": "Recordatorio: {title}",
  "deliveries.what.ask": "Pregunta de quién asiste: {title}",
  "deliveries.what.wave": "Recordatorios {span} antes: {title}",
  "deliveries.what.change": "Lo que cambió: {title}",
  "deliveries.what.offer": "Una plaza que quedó libre: {title}",
  "deliveries.what.places": "Cómo están las plazas: {title}",
  "deliveries.what.lapse": "Paso de plazas a los siguientes: {title}",
  "change.gone":
    "Lo que cambió de «{title}» no se puede publicar en #{channel}: el canal ya no existe o no tengo acceso.",
  "change.failed": "Lo que cambió de «{title}» no se pudo publicar en #{channel}, aunque lo intenté una y otra vez.",
  "change.uncertain":
    "No puedo saber si se publicó en #{channel} lo que cambió de «{title}», así que no lo repetí. Por favor, mire en el canal.",
};
