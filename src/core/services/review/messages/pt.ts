import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "review.item": "Item da fila de revisão",
  "review.reason": "Motivo, para quem sugeriu",
  "review.by": "Sugestão de {name}",
  "review.approve": "Aprovar",
  "review.reject": "Rejeitar",
  "review.list": "Fila de revisão",
  "review.list.summary": "Listar as sugestões que aguardam revisão, da mais antiga à mais recente",
  "review.list.title":
    "{total, plural, =0 {Nada aguarda revisão} one {# sugestão aguarda revisão} many {# sugestões aguardam revisão} other {# sugestões aguardam revisão}}",
  "review.list.none": "A fila está vazia. Os membros sugerem recursos com {command}.",
  "review.approve.summary": "Aprovar uma sugestão, para que todos a encontrem",
  "review.approve.title": "Aprovado",
  "review.approve.done": "“{title}” já está na biblioteca.",
  "review.reject.summary": "Rejeitar uma sugestão e dizer por quê",
  "review.reject.title": "Rejeitado",
  "review.reject.done": "“{title}” fica fora da biblioteca.",
  "review.reopen.summary": "Desfazer uma decisão sobre uma sugestão",
  "review.reopen.title": "Decisão desfeita",
  "review.reopen.done": "“{title}” volta a aguardar revisão.",
  "review.reopen.other": "Só {who}, que tomou essa decisão, ou um administrador pode desfazê-la.",
  "review.open": "Essa sugestão aguarda revisão: não há decisão a desfazer.",
  "review.decided":
    "{decision, select, approved {{who} já aprovou isso: {when}.} other {{who} já rejeitou isso: {when}.}}",
  "review.told.approved": "Sua sugestão “{title}” foi aprovada e já está na biblioteca.",
  "review.told.rejected": "Sua sugestão “{title}” não foi aceita. O motivo: {reason}",
  "home.review":
    "{total, plural, one {# sugestão espera sua revisão} many {# sugestões esperam sua revisão} other {# sugestões esperam sua revisão}}",
  "home.suggestions": "Minhas sugestões",
  "home.suggestions.awaiting": "aguarda revisão",
  "home.suggestions.approved": "está na biblioteca",
  "home.suggestions.rejected": "não foi aceita: {reason}",
};
