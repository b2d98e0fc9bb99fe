import type { names as reference } from "../en/names.ts";

export const names: Record<keyof typeof reference, string> = {
  "name.community": "communauté",
  "name.setup": "configurer",
  "name.rename": "renommer",
  "name.disconnect": "détacher",
  "name.delete": "supprimer",
  "name.clearance": "diffusion",
  "name.label": "étiquette",
  "name.name": "nom",
  "title.community.delete": "Supprimer la communauté",
  "title.community.disconnect": "Détacher cet espace",
  "title.community.erase": "Confirmer l’effacement",
  "title.community.invite": "Inviter un espace",
  "title.community.rename": "Renommer la communauté",
  "title.community.show": "Cette communauté",
  "title.settings.clearance": "Limite d’un canal",
  "title.setup": "Relier cet espace",
  "family.community": "Cette communauté",
  "title.settings.language": "Langue d’un canal",
};
