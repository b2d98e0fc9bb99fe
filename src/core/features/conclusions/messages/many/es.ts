import type { many as reference } from "./en.ts";

export const many: Record<keyof typeof reference, string> = {
  "conclusion.adopt.summary": "Adoptar varias conclusiones a la vez",
  "conclusion.adopt.which": "Qué conclusiones",
  "conclusion.adopt.confirm": "Sí, adoptarlas",
  "conclusion.adopt.shown": "Adoptar las {count, number} mostradas",
  "conclusion.adopt.yours": "Adoptar las {count, number} que puede",
  "conclusion.adopt.ask":
    "{count, plural, one {¿Adoptar esta conclusión?} many {¿Adoptar estas # conclusiones?} other {¿Adoptar estas # conclusiones?}}",
  "conclusion.adopt.all": "{count, plural, one {Sí, adoptarla} many {Sí, adoptar las #} other {Sí, adoptar las #}}",
  "conclusion.adopt.back": "Lo propuesto",
  "conclusion.adopt.done":
    "{count, plural, one {# conclusión adoptada} many {# conclusiones adoptadas} other {# conclusiones adoptadas}}",
  "conclusion.adopt.left":
    "{count, plural, one {# quedó como está: alguien se adelantó, o no le corresponde adoptarla.} many {# quedaron como están: alguien se adelantó, o no le corresponde adoptarlas.} other {# quedaron como están: alguien se adelantó, o no le corresponde adoptarlas.}}",
  "conclusion.adopt.gone": "Ninguna de ellas sigue propuesta, o no le corresponde adoptarlas. Vuelva a ver la lista.",
  "conclusion.propose-again.summary": "Deshacer la adopción conjunta de conclusiones",
  "conclusion.undo.many":
    "{count, plural, one {# conclusión vuelve a estar propuesta.} many {# conclusiones vuelven a estar propuestas.} other {# conclusiones vuelven a estar propuestas.}}",
  "conclusion.undo.left":
    "{count, plural, one {# cambió desde entonces y queda como está.} many {# cambiaron desde entonces y quedan como están.} other {# cambiaron desde entonces y quedan como están.}}",
  "conclusion.list.to": "Concluida hasta un día",
  "conclusion.list.due": "Vence a más tardar: «fin de marzo»",
  "conclusion.list.language": "Dicha en ese idioma",
  "conclusion.list.lacks": "Sin versión todavía en ese idioma",
  "conclusion.list.lacks.which": "Decir una en {language}",
  "conclusion.list.lacks.others":
    "Qué conclusiones carecen de una versión lo ve la moderación. Una versión la puede agregar desde cualquier ficha.",
  "conclusion.change.withdrawn": "Retirada",
  "name.lacks": "falta",
  "limit.wordings": "Hoy propuso mucho; los moderadores lo leen todo. Puede proponer más a partir del {at}.",
  "conclusion.proposed":
    "Otra persona ya lo dijo en ese idioma. La moderación revisará su redacción y le avisaré qué se decide.",
  "conclusion.proposal": "Redacción propuesta",
  "conclusion.proposal.kind": "redacciones propuestas de conclusiones",
  "conclusion.proposal.fact": "Redacción en {language}",
  "conclusion.proposal.approved": "Desde ahora dice «{text}».",
  "conclusion.proposal.rejected": "«{text}» no se adoptó.",
  "conclusion.proposal.told": "La redacción que propuso, «{text}», se adoptó. Gracias.",
  "conclusion.proposal.told.changed":
    "La redacción que propuso, «{text}», se adoptó, con cambios de la moderación. Gracias.",
  "conclusion.propose.summary": "Corregir una redacción propuesta",
  "title.conclusion.propose": "Cambiar una redacción",
  "deliveries.what.notice.conclusion-version": "Aviso sobre: una redacción propuesta de una conclusión",
  "audited.conclusion.propose": "propuso una redacción en otro idioma",
};
