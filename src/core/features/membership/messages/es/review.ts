import type { review as reference } from "../en/review.ts";

export const review: Record<keyof typeof reference, string> = {
  "membership.asks": "Solicita ser miembro",
  "membership.listed": "dominio de la lista",
  "membership.card.agency": "Organismo o despacho",
  "membership.card.email": "Correo electrónico oficial",
  "membership.card.reason": "Motivo",
  "membership.domain": "Dominio del correo",
  "membership.domain.listed": "está en la lista",
  "membership.domain.unlisted": "no está en la lista",
  "membership.domain.looks-like":
    "El correo es de {domain}, que solo se parece a {listed}, que está en la lista. Es otro dominio.",
  "membership.account": "Cuenta",
  "membership.asked": "Solicitado",
  "membership.lost": "ya no se puede leer",
  "membership.unchecked":
    "Nadie comprobó que el correo sea suyo: yo no envío correos. Antes de aprobar, pregúntele por una vía que usted conozca.",
  "membership.in-directory": "En el directorio:",
  "membership.not-in-directory": "Nadie en el directorio tiene ese nombre.",
  "membership.by-email": "tiene ese correo",
  "membership.by-name": "tiene ese nombre",
  "membership.by-alike": "tiene un nombre que solo se parece a ese",
  "membership.looks-like": "Alguien aquí tiene ese nombre, o uno que se le parece: {others}.",
  "membership.made-guest": "La moderación ya hizo invitada a esta persona.",
  "membership.is-suspended": "Esta persona está suspendida.",
  "membership.by-now": "Esta persona ya tiene el rol «{role}».",
  "membership.suspended": "{name} tiene una suspensión. Termínela primero y apruebe después.",
  "membership.was-approved": "Se aprobó",
  "membership.rejected-for": "No se aceptó: {reason}",
  "membership.gone":
    "Esa solicitud ya no está: se cambió, se retiró o se decidió hace tiempo. {command} muestra lo que hay.",
  "membership.approved": "{name} ya es miembro, y se le comunica.",
  "membership.rejected": "{name} queda como estaba, y se le comunica el motivo.",
  "membership.reopened":
    "La solicitud de {name} vuelve a esperar revisión. Quien era miembro por ella vuelve a ser invitado.",
  "membership.reopen.higher": "{name} ya tiene el rol «{role}», que alguien le dio después. Cámbielo con {command}.",
  "membership.told.approved": "Usted ya es miembro: encuentra contactos, reuniones y lo acordado.",
  "membership.told.rejected": "Su solicitud de ser miembro no fue aceptada. El motivo: {reason}",
  "membership.asks-you": "La moderación le pregunta por su solicitud de ser miembro: {reason}",
  "membership.asked-for-changes":
    "Se avisa a {name}, que recibe de nuevo el formulario. Cuando lo envíe, la solicitud vuelve a su lugar en la cola.",
  "membership.told.again": "{name} respondió sobre su solicitud de ser miembro, que vuelve a esperar una decisión.",
  "membership.told.reopened":
    "Se retiró lo que se había decidido sobre su solicitud de ser miembro. La moderación decide de nuevo; hasta entonces usted es invitado.",
  "membership.was-asked": "Se pidieron cambios: {reason}",
  "membership.card.name": "Nombre",
  "membership.card.changed": "{what} (cambió)",
};
