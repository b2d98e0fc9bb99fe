import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "find.summary": "Chercher partout : contacts, ressources, conclusions et réunions",
  "find.words": "Votre question, comme vous la diriez",
  "find.only": "Un seul genre",
  "find.title": "Ce que je trouve",
  "find.nothing.title": "Rien trouvé",
  "find.nothing":
    "Je ne trouve rien sur « {words} » que vous puissiez voir. Demandez un pays, un thème, un nom, une loi ou une réunion, par exemple :",
  "home.ask": "Ce que vous pouvez demander",
  "home.ask.how": "Mentionnez-moi ou écrivez-moi avec une question, ou appuyez sur l’une de celles-ci :",
};
