import type { requests as reference } from "../en/requests.ts";

export const requests: Record<keyof typeof reference, string> = {
  "membership.show.summary": "Mostrar si usted es miembro y en qué está su solicitud",
  "title.membership.show": "Su membresía",
  "membership.item": "Solicitud",
  "membership.request.summary": "Solicitar ser miembro de esta comunidad",
  "title.membership.request": "Solicitar ser miembro",
  "submit.send-request": "Enviar la solicitud",
  "membership.name": "Su nombre",
  "membership.agency": "Su organismo o despacho",
  "membership.country": "País",
  "membership.email": "Su correo electrónico oficial",
  "membership.reason": "Por qué quiere ser miembro",
  "membership.email.kept": "Correo oficial (vacío: como antes)",
  "membership.reason.kept": "Motivo (vacío: como antes)",
  "membership.request.open":
    "Usted ya lo solicitó, y la moderación lo verá. {command} muestra en qué está; allí puede cambiar o retirar su solicitud.",
  "membership.request.done": "Gracias. La moderación decide, y yo le diré qué resulta.",
  "membership.already": "Usted ya está en esta comunidad como {role}: no hay nada que solicitar.",
  "membership.unknown":
    "La comunidad no conoce esta cuenta, así que no puede ser de un miembro. Diríjase a la moderación.",
  "membership.limited":
    "Esta cuenta se vinculó y espera que la administración la confirme. Hasta entonces no puede solicitar ser miembro ni usar un código.",
  "membership.change.summary": "Cambiar lo que dijo para ser miembro",
  "title.membership.change": "Cambiar su solicitud",
  "membership.change": "Cambiar…",
  "membership.change.done": "Cambiado. Quien decide ve lo que usted dice ahora.",
  "membership.change.none": "Ninguna solicitud suya espera una decisión: no hay nada que cambiar ni retirar.",
  "membership.change.lost": "Lo que escribió ya no se puede leer. Complete de nuevo el correo y el motivo.",
  "membership.withdraw": "Retirar",
  "membership.withdraw.summary": "Retirar su solicitud de ser miembro",
  "membership.withdraw.confirm": "Retirarla ahora",
  "membership.withdraw.ask": "¿Retirar su solicitud?",
  "membership.withdraw.what": "Lo que escribió en ella se borra. Puede solicitarlo de nuevo.",
  "membership.keep": "Mantenerla",
  "membership.withdraw.done": "Retirada. Lo que escribió en ella se borró.",
  "membership.guest":
    "Usted es invitado aquí: encuentra lo que se comparte con todos. Los miembros encuentran también contactos y reuniones.",
  "membership.waiting": "Usted solicitó ser miembro, y la moderación lo verá. Solicitado:",
  "membership.who-reads":
    "Esto lo leen usted y la moderación. El correo y el motivo se guardan cifrados, y queda registrado que alguien abrió el correo.",
  "membership.was-rejected": "Su solicitud de ser miembro no se aceptó. El motivo: {reason}",
  "membership.is": "Usted está en esta comunidad como {role}.",
  "membership.role": "Rol",
  "membership.role.since": "En este rol desde",
  "membership.role.by": "Otorgado por",
  "membership.here.since": "Aquí desde",
  "membership.by.code": "un código que usted escribió",
  "membership.by.standing": "lo que la plataforma indica de usted",
  "membership.have-code": "Tengo un código…",
  "limit.requests":
    "Hoy ya solicitó, o cambió lo que dijo, muchas veces. No se hizo nada. Puede seguir a partir del {at}.",
};
