import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "home.summary": "Afficher votre accueil : réunions, relectures, propositions, préférences",
  "home.show": "Accueil",
  "home.guest":
    "Vous êtes invité ici : vous trouvez ce qui est partagé avec tous. La modération peut faire de vous un membre.",
  "home.support":
    "Un blocage, ou quelque chose ne va pas ? {command} dit ce que je sais faire, et ces personnes s’occupent de la communauté :",
  "home.support.somebody":
    "Un blocage, ou quelque chose ne va pas ? {command} dit ce que je sais faire ; pour le reste, demandez à la modération.",
};
