import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "review.item": "Entrada de la cola de revisión",
  "review.reason": "Motivo, para quien lo propuso",
  "review.by": "Propuesta de {name}",
  "review.approve": "Aprobar",
  "review.reject": "Rechazar",
  "review.list": "Cola de revisión",
  "review.list.summary": "Listar las propuestas en espera de revisión, de la más antigua a la más reciente",
  "review.list.title":
    "{total, plural, =0 {Nada en espera de revisión} one {# propuesta en espera de revisión} many {# propuestas en espera de revisión} other {# propuestas en espera de revisión}}",
  "review.list.none": "La cola está vacía. Los miembros proponen recursos con {command}.",
  "review.approve.summary": "Aprobar una propuesta para que todos la encuentren",
  "review.approve.title": "Aprobado",
  "review.approve.done": "«{title}» ya está en la biblioteca.",
  "review.reject.summary": "Rechazar una propuesta y decir por qué",
  "review.reject.title": "Rechazado",
  "review.reject.done": "«{title}» queda fuera de la biblioteca.",
  "review.reopen.summary": "Retirar una decisión sobre una propuesta",
  "review.reopen.title": "Decisión retirada",
  "review.reopen.done": "«{title}» vuelve a estar en espera de revisión.",
  "review.reopen.other": "Solo {who}, que tomó esa decisión, o un administrador puede retirarla.",
  "review.open": "Esa propuesta está en espera de revisión: no hay ninguna decisión que retirar.",
  "review.decided": "{decision, select, approved {{who} ya aprobó eso: {when}.} other {{who} ya rechazó eso: {when}.}}",
  "review.told.approved": "Su propuesta «{title}» fue aprobada y ya está en la biblioteca.",
  "review.told.rejected": "Su propuesta «{title}» no se aceptó. El motivo: {reason}",
  "home.review":
    "{total, plural, one {# sugerencia espera su revisión} many {# sugerencias esperan su revisión} other {# sugerencias esperan su revisión}}",
  "home.suggestions": "Mis sugerencias",
  "home.suggestions.awaiting": "espera revisión",
  "home.suggestions.approved": "está en la biblioteca",
  "home.suggestions.rejected": "no se aceptó: {reason}",
};
