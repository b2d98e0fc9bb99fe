import type { queue as en } from "./en.ts";

/** Lo que los miembros proponen cambiar de los recursos, y qué más de la biblioteca espera a los moderadores. */
export const queue: Record<keyof typeof en, string> = {
  "resource.merge.label":
    "El que desaparecería es para menos lectores que el que quedaría: conserve aquel o amplíe antes su etiqueta.",
  "resource.propose": "Proponer un cambio",
  "resource.proposed":
    "Gracias. La moderación revisará lo que usted cambiaría de «{title}» y le avisaré qué se decide.",
  "resource.proposal": "Cambios propuestos",
  "resource.proposal.kind": "cambios propuestos de recursos",
  "resource.proposal.fact": "Propuesto: {fields}",
  "resource.proposal.approved": "«{title}» lo dice así desde ahora. Lo que decía antes está en su historial.",
  "resource.proposal.rejected": "«{title}» queda como está.",
  "resource.proposal.told": "Lo que propuso para «{title}» se adoptó. Gracias.",
  "resource.proposal.told.changed": "Lo que propuso para «{title}» se adoptó, con cambios de la moderación. Gracias.",
  "resource.proposal.told.ask": "La moderación le pide cambiar lo que propuso para «{title}»: {reason}",
  "resource.proposal.told.rejected": "Lo que propuso para «{title}» no se adoptó. El motivo: {reason}",
  "resource.proposal.told.reopened":
    "La decisión sobre lo que propuso para «{title}» se retiró: vuelve a esperar revisión.",
  "resource.proposal.unpublished":
    "«{title}» ya no está en la biblioteca, así que no se puede cambiar nada. Rechace esto.",
  "resource.proposal.asked":
    "La moderación le pide cambiar lo que propuso antes para «{title}». Envíelo primero de nuevo: está entre sus propuestas.",
  "resource.propose.summary": "Corregir cambios propuestos",
  "title.resource.propose": "Cambiar una propuesta",
  "name.propose": "proponer",
  "audited.resource.propose": "propuso cambiar un recurso",
  "resource.pairs.kind": "recursos que pueden ser el mismo",
  "resource.pairs.title": "¿Un recurso o dos?",
  "resource.pairs.ask":
    "«{title}» puede estar dos veces en la biblioteca. El que queda recibe lo que le falta; lo que lleva al otro lleva a él.",
  "resource.stale.kind": "recursos que nadie dice que sigan vigentes",
  "resource.stale.asks": "¿Sigue siendo así?",
  "resource.stale.leave": "Dejarlo por ahora",
  "resource.stale.approved": "«{title}» cuenta como comprobado desde hoy.",
  "resource.stale.rejected":
    "«{title}» sigue marcado como está. Vuelve aquí cuando se haya preguntado a todos de nuevo.",
  "resource.stale.done": "{who} dijo que sigue siendo así",
  "resource.stale.left": "{who} lo dejó como está",
  "resource.flags.done": "{who} lo corrigió",
  "resource.flags.fine": "{who} no encontró ningún error",
};
