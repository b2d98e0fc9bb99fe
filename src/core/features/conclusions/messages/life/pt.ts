import type { life as reference } from "./en.ts";

export const life: Record<keyof typeof reference, string> = {
  "conclusion.kind.conclusion": "Conclusão",
  "conclusion.kind.decision": "Decisão",
  "conclusion.kind.recommendation": "Recomendação",
  "conclusion.kind.action": "Ação",
  "conclusion.kind.note": "Nota",
  "conclusion.status.proposed": "Proposta",
  "conclusion.status.adopted": "Adotada",
  "conclusion.status.in-progress": "Em andamento",
  "conclusion.status.done": "Cumprida",
  "conclusion.status.dropped": "Descartada",
  "conclusion.status.superseded": "Substituída",
  "conclusion.output.1": "Resultado 1: conscientização, políticas e legislação",
  "conclusion.output.2": "Resultado 2: controle, investigação e persecução",
  "conclusion.output.3": "Resultado 3: cooperação e boas práticas",
  "conclusion.output.4": "Resultado 4: análise e outros crimes organizados",
  "conclusion.crime.cybercrime": "Crime cibernético",
  "conclusion.crime.money-laundering": "Lavagem de dinheiro",
  "conclusion.crime.drug-trafficking": "Tráfico de drogas",
  "conclusion.crime.migrant-smuggling": "Contrabando de migrantes",
  "conclusion.crime.terrorism": "Terrorismo",
  "held.conclusions.owned": "Conclusões que cabe a você cumprir",
  "held.conclusions.versions": "Conclusões que você redigiu em outro idioma",
  "held.conclusions.changes": "O que você fez com conclusões",
  "conclusion.owner.gone": "alguém que não está mais aqui",
  "conclusion.in": "em {language}",
  "conclusion.due.by": "até {day}",
  "conclusion.status.late":
    "{name} chegou antes: desde {when} está {status, select, proposed {proposta} adopted {adotada} inprogress {em andamento} done {cumprida} dropped {descartada} superseded {substituída} other {adotada}}. Veja de novo antes de mudar.",
  "conclusion.status.changed":
    "Alguém chegou antes: já está {status, select, proposed {proposta} adopted {adotada} inprogress {em andamento} done {cumprida} dropped {descartada} superseded {substituída} other {adotada}}. Veja de novo antes de mudar.",
  "conclusion.status.same":
    "Já está {to, select, proposed {proposta} adopted {adotada} inprogress {em andamento} done {cumprida} dropped {descartada} superseded {substituída} other {adotada}}.",
  "conclusion.status.not":
    "O que está {from, select, proposed {proposta} adopted {adotada} inprogress {em andamento} done {cumprida} dropped {descartada} superseded {substituída} other {adotada}} não passa de uma vez a {to, select, proposed {proposta} adopted {adotada} inprogress {em andamento} done {cumprida} dropped {descartada} superseded {substituída} other {adotada}}. Veja na ficha o que pode ser feito.",
  "conclusion.status.directed":
    "Quem deve cumprir diz como está; quem conduz a reunião, ou um moderador, decide o resto.",
  "conclusion.status.others":
    "Isso quem decide é quem conduz a reunião, ou um moderador; quem deve cumprir diz como está.",
};
