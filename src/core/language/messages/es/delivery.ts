import type { delivery as reference } from "../en/delivery.ts";

export const delivery: Record<keyof typeof reference, string> = {
  "reminder.title": "Recordatorio: {title}",
  "reminder.ahead": "Empieza en {span}.",
  "reminder.now": "Empieza ahora.",
  "reminder.begun": "Empezó hace {span}.",
  "reminder.late": "Este recordatorio llega con {span} de retraso: no pude enviarlo a tiempo.",
  "reminder.missed":
    "{count, plural, one {No pude enviar el recordatorio de «{title}» para el {first}: estuve fuera de servicio y ya llegaría demasiado tarde. No se publicó nada.} many {No pude enviar # recordatorios de «{title}», el primero para el {first}: estuve fuera de servicio y ya llegarían demasiado tarde. No se publicó nada.} other {No pude enviar # recordatorios de «{title}», el primero para el {first}: estuve fuera de servicio y ya llegarían demasiado tarde. No se publicó nada.}}",
  "reminder.gone":
    "Los recordatorios de «{title}» no se pueden publicar en #{channel}: el canal ya no existe o no tengo acceso. Programe de nuevo la reunión en otro canal para que se recuerde.",
  "reminder.failed": "El recordatorio de «{title}» para el {when} no se pudo publicar, aunque lo intenté una y otra vez.",
  "reminder.uncertain": "No puedo saber si el recordatorio de «{title}» para el {when} se publicó, así que no lo repetí. Por favor, mire en el canal.",
};
