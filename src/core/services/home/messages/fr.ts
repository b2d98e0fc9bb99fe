import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "home.summary": "Montrer votre accueil : réunions, relectures, propositions, préférences",
  "home.show": "Accueil",
  "home.ask": "Ce que vous pouvez demander",
  "home.ask.how": "Mentionnez-moi ou écrivez-moi avec une question, ou appuyez sur l’une de celles-ci :",
  "home.ask.contact": "Chercher un contact",
  "home.ask.resource": "Chercher une loi ou un guide",
  "home.guest": "Vous êtes invité ici : vous trouvez ce qui est partagé avec tous. La modération peut faire de vous un membre.",
};
