import type { board as reference } from "../en/board.ts";

export const board: Record<keyof typeof reference, string> = {
  "board.title": "{community} : ce qui vient et ce qui reste ouvert",
  "board.nothing": "Rien n’est prévu et rien n’est ouvert.",
  "board.kept": "Je le tiens à jour. Ce que vous écrivez ici est remplacé.",
  "settings.board.summary": "Tenir un tableau dans ce canal : réunions, ce qui est ouvert, qui appeler",
  "title.settings.board": "Le tableau de ce canal",
  "settings.board.on": "S’il y en a un",
  "name.board": "tableau",
  "settings.board.nowhere": "Il n’y a pas de tableaux sur cette plateforme.",
  "settings.board.done": "Ce canal aura un tableau",
  "settings.board.ended": "Le tableau de ce canal n’est plus tenu",
  "settings.board.soon":
    "Il est là dans une minute, et à jour dès lors. S’il n’y est pas, demandez à nouveau ici : je dis pourquoi.",
  "settings.board.stays": "Ce qui y est écrit reste tel quel, et vous pouvez l’enlever.",
  "settings.board.do": "Tenir un tableau ici",
  "settings.board.end": "Ne plus le tenir",
  "settings.board.on.is": "Un tableau est tenu ici.",
  "settings.board.off.is": "Aucun tableau n’est tenu ici.",
  "settings.board.what":
    "Il contient les prochaines réunions, ce qui est à faire et n’est pas fait, et les points de contact ; seulement ce que peuvent voir tous ceux qui lisent ici.",
  "settings.board.refused.scope":
    "Il n’y a pas de tableau ici, car je ne peux pas l’écrire : qui administre cet espace peut me le permettre, en me réinstallant avec cette permission.",
  "settings.board.refused.plan":
    "Il n’y a pas de tableau ici, car l’abonnement de cet espace n’en a pas pour les canaux, ou ils sont désactivés.",
  "settings.board.refused.taken":
    "Il n’y a pas de tableau ici, car le canal en a déjà un à lui, et je n’écris pas par-dessus. Enlevez-le, et je fais le mien dans l’heure.",
  "settings.board.refused.other":
    "Il n’y a pas de tableau ici : la plateforme l’a refusé. J’essaie de nouveau toutes les heures.",
  "audited.channel.board": "a activé ou désactivé le tableau d’un canal",
};
