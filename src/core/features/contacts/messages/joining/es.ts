import type { joining as reference } from "./en.ts";

/** Quien no tiene contacto agrega el suyo, o dice cuál es. */
export const joining: Record<keyof typeof reference, string> = {
  "contact.me.none": "Todavía no tiene un contacto propio. Para añadirlo, o decir cuál es: {command}",
  "contact.own.missing": "Ningún contacto del directorio es suyo todavía, así que nadie lo encuentra allí.",
  "contact.join.summary": "Añadir su propia ficha de contacto al directorio",
  "title.contact.join": "Añadir mi ficha",
  "contact.join.done": "Añadido: está en el directorio. Su ficha dice que usted la verificó hoy.",
  "contact.join.done.looked-at":
    "Añadido: está en el directorio. Un moderador mira su ficha y la verifica; hasta entonces solo dice que usted la confirmó.",
  "contact.join.have": "Ya tiene una ficha de contacto. Para cambiarla: {command}",
  "contact.join.other": "No, añadir la mía",
  "contact.joined.kind": "contactos que alguien añadió",
  "contact.joined.asks": "{name} añadió este contacto como propio",
  "contact.joined.approved": "«{title}» está verificado. Se le avisa a quien lo añadió.",
  "contact.joined.turned-down": "«{title}» queda, sin verificar. Se le dice por qué a quien lo añadió.",
  "contact.joined.told.approved": "Un moderador miró su ficha de contacto y la verificó.",
  "contact.joined.asks-you": "Un moderador le pide cambiar su ficha de contacto: {reason}",
  "contact.own.told.reopened":
    "Se retiró lo que se había decidido sobre el contacto «{title}»: un moderador decide de nuevo.",
  "contact.joined.told.rejected":
    "Un moderador miró su ficha de contacto y no la verificó: {reason} Para corregirla: {command}",
  "contact.claim.summary": "Decir que un contacto es usted",
  "contact.claim.title": "¿Es usted?",
  "contact.claim.ask": "En el directorio hay alguien que puede ser usted: {who} ({country}).",
  "contact.claim.is": "Soy yo",
  "contact.claim.done": "Un moderador mira si {name} es usted; le digo qué responde. Hasta entonces nada cambia.",
  "contact.claim.waits": "Usted dijo que {name} es usted; un moderador todavía no lo ha mirado. Le digo qué responde.",
  "contact.claim.yours": "Ahora es suyo. Diga si está bien.",
  "contact.claim.withdraw": "Retirarlo",
  "contact.claim.taken-back": "Retirado: ya nadie mira si {name} es usted.",
  "contact.claim.none": "Ya no espera nada de lo que dijo de este contacto.",
  "contact.claim.taken": "{name} ya es el contacto de alguien, así que no puede pasar a otra persona.",
  "contact.claim.looked-at":
    "Un moderador ya tiene que mirar de quién es este contacto. Pregunte de nuevo cuando esté decidido.",
  "contact.claim.other":
    "Un moderador ya tiene que mirar si otro contacto es usted. Espere a eso, o retírelo: {command}",
  "contact.claim.rejected": "Un moderador ya lo miró y dijo que no es usted. Si no es así, hable con un moderador.",
  "contact.claim.away": "{name}, quien lo dijo, ya no está aquí.",
  "contact.claim.kind": "de quién son los contactos",
  "contact.claim.asks": "{name} dice que este contacto es suyo",
  "contact.claim.approved": "«{title}» es ahora de quien lo dijo, y se le avisa.",
  "contact.claim.turned-down": "«{title}» sigue sin ser de nadie. Se le dice por qué a quien dijo que es suyo.",
  "contact.claim.told.approved":
    "Un moderador está de acuerdo: {title} es su ficha de contacto. Mire si está bien: {command}",
  "contact.claim.told.rejected":
    "Un moderador no está de acuerdo en que {title} sea usted: {reason} Para añadir la suya: {command}",
  "deliveries.what.notice.own-contact": "Aviso sobre: el contacto propio",
  "audited.contact.join": "añadió su propio contacto",
  "audited.contact.claim": "dijo que un contacto es suyo",
  "audited.contact.claim.own": "hizo suyo un contacto",
  "audited.contact.claim.withdraw": "retiró que un contacto es suyo",
};
