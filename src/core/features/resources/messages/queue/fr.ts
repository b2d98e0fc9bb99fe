import type { queue as en } from "./en.ts";

/** Ce que des membres proposent de changer des ressources, et ce qui attend encore les modérateurs dans la bibliothèque. */
export const queue: Record<keyof typeof en, string> = {
  "resource.merge.label":
    "Celle qui disparaîtrait est réservée à moins de lecteurs que celle qui resterait : gardez-la, ou élargissez-la d’abord.",
  "resource.propose": "Proposer un changement",
  "resource.proposed":
    "Merci. La modération examinera ce que vous changeriez de « {title} », et je vous dirai ce qu’il en est décidé.",
  "resource.proposal": "Changements proposés",
  "resource.proposal.kind": "changements proposés de ressources",
  "resource.proposal.fact": "Proposé : {fields}",
  "resource.proposal.approved": "« {title} » le dit désormais. Ce qu’elle disait avant est dans son historique.",
  "resource.proposal.rejected": "« {title} » reste telle quelle.",
  "resource.proposal.told": "Ce que vous avez proposé pour « {title} » a été retenu. Merci.",
  "resource.proposal.told.changed":
    "Ce que vous avez proposé pour « {title} » a été retenu, avec des changements de la modération. Merci.",
  "resource.proposal.told.ask":
    "La modération vous demande de modifier ce que vous avez proposé pour « {title} » : {reason}",
  "resource.proposal.told.rejected":
    "Ce que vous avez proposé pour « {title} » n’a pas été retenu. La raison : {reason}",
  "resource.proposal.told.reopened":
    "La décision sur ce que vous avez proposé pour « {title} » a été annulée : cela attend de nouveau la relecture.",
  "resource.proposal.unpublished":
    "« {title} » n’est plus dans la bibliothèque : rien ne peut y être changé. Refusez ceci.",
  "resource.proposal.asked":
    "La modération vous demande de modifier ce que vous avez proposé auparavant pour « {title} ». Renvoyez-le d’abord : c’est parmi vos propositions.",
  "resource.propose.summary": "Corriger des changements proposés",
  "title.resource.propose": "Modifier une proposition",
  "name.propose": "proposer",
  "audited.resource.propose": "a proposé de modifier une ressource",
  "resource.pairs.kind": "ressources qui sont peut-être la même",
  "resource.pairs.title": "Une ressource, ou deux ?",
  "resource.pairs.ask":
    "« {title} » est peut-être deux fois dans la bibliothèque. Celle qui reste reçoit ce qui lui manque ; ce qui mène à l’autre mène à elle.",
  "resource.stale.kind": "ressources dont personne ne dit qu’elles valent encore",
  "resource.stale.asks": "Est-ce toujours le cas ?",
  "resource.stale.leave": "La laisser pour l’instant",
  "resource.stale.approved": "« {title} » compte comme vérifiée à partir d’aujourd’hui.",
  "resource.stale.rejected":
    "« {title} » reste marquée telle quelle. Elle revient ici quand tous auront été interrogés de nouveau.",
  "resource.stale.done": "{who} a dit que c’est toujours le cas",
  "resource.stale.left": "{who} l’a laissée telle quelle",
  "resource.flags.done": "{who} l’a corrigée",
  "resource.flags.fine": "{who} n’a trouvé aucune erreur",
};
