import type { joining as reference } from "./en.ts";

/** Quien no tiene contacto agrega el suyo, o dice cuál es. */
export const joining: Record<keyof typeof reference, string> = {
  "contact.me.none": "Todavía no tiene un contacto propio. Para agregarlo, o decir cuál es: {command}",
  "contact.own.missing": "Ningún contacto del directorio es suyo todavía, así que nadie lo encuentra allí.",
  "contact.join.summary": "Agregar su propia ficha de contacto al directorio",
  "title.contact.join": "Agregar mi ficha",
  "contact.join.done": "Agregado: usted está en el directorio. Su ficha dice que la verificó hoy.",
  "contact.join.done.looked-at":
    "Agregado: usted está en el directorio. La moderación revisará su ficha y la verificará; hasta entonces solo dice que usted la confirmó.",
  "contact.join.have": "Ya tiene una ficha de contacto. Para cambiarla: {command}",
  "contact.join.other": "No, agregar la mía",
  "contact.joined.kind": "contactos que alguien agregó",
  "contact.joined.asks": "{name} agregó este contacto como propio",
  "contact.joined.approved": "«{title}» está verificado. Se avisa a quien lo agregó.",
  "contact.joined.turned-down": "«{title}» queda, sin verificar. Se explica el motivo a quien lo agregó.",
  "contact.joined.told.approved": "La moderación revisó su ficha de contacto y la verificó.",
  "contact.joined.asks-you": "La moderación le pide cambiar su ficha de contacto: {reason}",
  "contact.own.told.reopened":
    "Se retiró lo que se había decidido sobre el contacto «{title}»: la moderación decide de nuevo.",
  "contact.joined.told.rejected":
    "La moderación revisó su ficha de contacto y no la verificó: {reason} Para corregirla: {command}",
  "contact.claim.summary": "Decir que un contacto es usted",
  "contact.claim.title": "¿Es usted?",
  "contact.claim.ask": "En el directorio hay alguien que puede ser usted: {who} ({country}).",
  "contact.claim.is": "Soy yo",
  "contact.claim.done": "La moderación revisará si {name} es usted; le aviso qué responde. Hasta entonces nada cambia.",
  "contact.claim.waits": "Usted dijo que {name} es usted; la moderación todavía no lo revisó. Le aviso qué responde.",
  "contact.claim.yours": "Ahora es suyo. Diga si está bien.",
  "contact.claim.withdraw": "Retirarlo",
  "contact.claim.taken-back": "Retirado: ya nadie revisa si {name} es usted.",
  "contact.claim.none": "Ya no espera nada de lo que dijo de este contacto.",
  "contact.claim.taken": "{name} ya es el contacto de alguien, así que no puede pasar a otra persona.",
  "contact.claim.looked-at":
    "La moderación ya tiene que revisar de quién es este contacto. Pregunte de nuevo cuando esté decidido.",
  "contact.claim.other":
    "La moderación ya tiene que revisar si otro contacto es usted. Espere a eso, o retírelo: {command}",
  "contact.claim.rejected": "La moderación ya lo revisó y dijo que no es usted. Si no es así, hable con un moderador.",
  "contact.claim.away": "{name}, quien lo dijo, ya no está aquí.",
  "contact.claim.asked": "Un moderador le preguntó algo sobre eso. Para responder: {command}",
  "contact.claim.asked-of": "Usted dijo que {name} es usted. Antes de aceptarlo, un moderador le pregunta:",
  "contact.claim.asks-you": "Usted dijo que {title} es usted. Un moderador pregunta: {reason}",
  "contact.claim.answer": "Responder",
  "contact.claim.told.answered": "Quien dice que {title} es suyo respondió a lo que usted preguntó.",
  "contact.answer.summary": "Responder a lo que un moderador pregunta de un contacto que dice que es usted",
  "title.contact.answer": "Responder",
  "contact.answer.what": "Su respuesta",
  "contact.claim.kind": "de quién son los contactos",
  "contact.claim.asks": "{name} dice que este contacto es suyo",
  "contact.claim.approved": "«{title}» es ahora de quien lo dijo, y se le avisa.",
  "contact.claim.turned-down": "«{title}» sigue sin ser de nadie. Se explica el motivo a quien dijo que es suyo.",
  "contact.claim.told.approved":
    "La moderación está de acuerdo: {title} es su ficha de contacto. Revise si está bien: {command}",
  "contact.claim.told.rejected":
    "La moderación no está de acuerdo en que {title} sea usted: {reason} Para agregar la suya: {command}",
  "deliveries.what.notice.own-contact": "Aviso sobre: el contacto propio",
  "audited.contact.join": "agregó su propio contacto",
  "audited.contact.claim": "dijo que un contacto es suyo",
  "audited.contact.claim.answer": "respondió a lo que se le preguntó de un contacto que dice suyo",
  "audited.contact.claim.own": "hizo suyo un contacto",
  "audited.contact.claim.withdraw": "dejó de decir que un contacto es suyo",
};
