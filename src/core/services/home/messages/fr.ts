import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "home.summary": "Montrer votre accueil : réunions, relectures, propositions, préférences",
  "home.show": "Accueil",
  "home.guest":
    "Vous êtes invité ici : vous trouvez ce qui est partagé avec tous. La modération peut faire de vous un membre.",
};
