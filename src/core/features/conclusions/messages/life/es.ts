import type { life as reference } from "./en.ts";

export const life: Record<keyof typeof reference, string> = {
  "conclusion.kind.conclusion": "Conclusión",
  "conclusion.kind.decision": "Decisión",
  "conclusion.kind.recommendation": "Recomendación",
  "conclusion.kind.action": "Acción",
  "conclusion.kind.note": "Nota",
  "conclusion.status.proposed": "Propuesta",
  "conclusion.status.adopted": "Adoptada",
  "conclusion.status.in-progress": "En curso",
  "conclusion.status.done": "Cumplida",
  "conclusion.status.dropped": "Descartada",
  "conclusion.status.superseded": "Reemplazada",
  "conclusion.output.1": "Resultado 1: sensibilización, políticas y legislación",
  "conclusion.output.2": "Resultado 2: control, investigación y enjuiciamiento",
  "conclusion.output.3": "Resultado 3: cooperación y buenas prácticas",
  "conclusion.output.4": "Resultado 4: análisis y otra delincuencia organizada",
  "conclusion.crime.cybercrime": "Ciberdelincuencia",
  "conclusion.crime.money-laundering": "Lavado de dinero",
  "conclusion.crime.drug-trafficking": "Tráfico de drogas",
  "conclusion.crime.migrant-smuggling": "Tráfico ilícito de migrantes",
  "conclusion.crime.terrorism": "Terrorismo",
  "held.conclusions.owned": "Conclusiones que le corresponde cumplir",
  "held.conclusions.versions": "Conclusiones que redactó en otro idioma",
  "held.conclusions.changes": "Lo que hizo con conclusiones",
  "conclusion.owner.gone": "alguien que ya no está",
  "conclusion.in": "en {language}",
  "conclusion.due.by": "hasta el {day}",
  "conclusion.status.late":
    "{name} se adelantó: desde el {when} está {status, select, proposed {propuesta} adopted {adoptada} inprogress {en curso} done {cumplida} dropped {descartada} superseded {reemplazada} other {adoptada}}. Véala de nuevo antes de cambiarla.",
  "conclusion.status.changed":
    "Alguien se adelantó: ya está {status, select, proposed {propuesta} adopted {adoptada} inprogress {en curso} done {cumplida} dropped {descartada} superseded {reemplazada} other {adoptada}}. Véala de nuevo antes de cambiarla.",
  "conclusion.status.same":
    "Ya está {to, select, proposed {propuesta} adopted {adoptada} inprogress {en curso} done {cumplida} dropped {descartada} superseded {reemplazada} other {adoptada}}.",
  "conclusion.status.not":
    "Lo que está {from, select, proposed {propuesta} adopted {adoptada} inprogress {en curso} done {cumplida} dropped {descartada} superseded {reemplazada} other {adoptada}} no pasa de una vez a {to, select, proposed {propuesta} adopted {adoptada} inprogress {en curso} done {cumplida} dropped {descartada} superseded {reemplazada} other {adoptada}}. Vea en su ficha qué puede hacerse.",
  "conclusion.status.directed":
    "Quien debe cumplirla dice cómo va; quien dirige la reunión, o un moderador, decide lo demás.",
  "conclusion.status.others":
    "Eso lo decide quien dirige la reunión, o un moderador; quien debe cumplirla dice cómo va.",
};
