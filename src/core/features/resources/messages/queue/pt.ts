import type { queue as en } from "./en.ts";

/** O que os membros propõem mudar dos recursos, e o que mais da biblioteca aguarda os moderadores. */
export const queue: Record<keyof typeof en, string> = {
  "resource.merge.label":
    "O que desapareceria é para menos leitores do que o que ficaria: mantenha aquele ou amplie antes o rótulo dele.",
  "resource.propose": "Propor uma mudança",
  "resource.proposed": "Obrigado. A moderação vai ver o que você mudaria em “{title}”, e eu aviso o que foi decidido.",
  "resource.proposal": "Mudanças propostas",
  "resource.proposal.kind": "mudanças propostas de recursos",
  "resource.proposal.fact": "Proposto: {fields}",
  "resource.proposal.approved": "“{title}” diz isso a partir de agora. O que dizia antes está no histórico.",
  "resource.proposal.rejected": "“{title}” fica como está.",
  "resource.proposal.told": "O que você propôs para “{title}” foi adotado. Obrigado.",
  "resource.proposal.told.changed":
    "O que você propôs para “{title}” foi adotado, com mudanças da moderação. Obrigado.",
  "resource.proposal.told.ask": "A moderação pede que você mude o que propôs para “{title}”: {reason}",
  "resource.proposal.told.rejected": "O que você propôs para “{title}” não foi adotado. O motivo: {reason}",
  "resource.proposal.told.reopened":
    "A decisão sobre o que você propôs para “{title}” foi desfeita: aguarda revisão de novo.",
  "resource.proposal.unpublished": "“{title}” não está mais na biblioteca, então nada pode ser mudado. Rejeite isto.",
  "resource.proposal.asked":
    "A moderação pede que você mude o que propôs antes para “{title}”. Envie isso de novo primeiro: está entre as suas sugestões.",
  "resource.propose.summary": "Corrigir mudanças propostas",
  "title.resource.propose": "Mudar uma proposta",
  "name.propose": "propor",
  "audited.resource.propose": "propôs mudar um recurso",
  "resource.pairs.kind": "recursos que podem ser o mesmo",
  "resource.pairs.title": "Um recurso ou dois?",
  "resource.pairs.ask":
    "“{title}” pode estar duas vezes na biblioteca. O que fica recebe o que lhe falta; o que leva ao outro leva a ele.",
  "resource.stale.kind": "recursos que ninguém diz que ainda valem",
  "resource.stale.asks": "Ainda é assim?",
  "resource.stale.leave": "Deixar por enquanto",
  "resource.stale.approved": "“{title}” conta como verificado a partir de hoje.",
  "resource.stale.rejected":
    "“{title}” continua marcado como está. Volta aqui quando todos tiverem sido perguntados de novo.",
  "resource.stale.done": "{who} disse que ainda é assim",
  "resource.stale.left": "{who} deixou como está",
  "resource.flags.done": "{who} corrigiu",
  "resource.flags.fine": "{who} não encontrou nenhum erro",
};
