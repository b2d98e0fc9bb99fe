import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "find.summary": "Chercher partout : contacts, ressources, conclusions et réunions",
  "find.words": "Votre question, comme vous la diriez",
  "find.only": "Un seul genre",
  "find.title": "Ce que je trouve",
  "find.nothing.title": "Rien trouvé",
  "find.nothing":
    "Je ne trouve rien sur « {words} » que vous puissiez voir. Demandez un pays, un thème, un nom, une loi ou une réunion, par exemple :",
  "find.not-for-role":
    "{kind} : il faut pour cela le rôle « {role} » dans cette communauté. Demandez-le à la modération.",
  "find.heard": "Conversation",
  "find.job": "Voici le formulaire pour cela :",
  "find.job.shows": "C’est ici :",
  "talk.hello": "Bonjour ! Que puis-je trouver pour vous ?",
  "talk.thanks": "Avec plaisir. Autre chose ?",
  "talk.bye": "À bientôt.",
  "talk.fine": "Très bien. Puis-je trouver quelque chose pour vous ?",
  "talk.help": "Je trouve qui appeler, des réunions et des sources. Appuyez, ou demandez avec vos mots.",
  "talk.remark": "Je ne peux pas en faire grand-chose, mais je trouve qui appeler, des réunions et des sources :",
  "talk.aside": "Si c’était pour moi, posez-moi une question, par exemple « {example} ».",
  "home.ask": "Ce que vous pouvez demander",
  "home.ask.how": "Mentionnez-moi ou écrivez-moi avec une question, ou appuyez sur l’une de celles-ci :",
  "name.find": "chercher",
  "title.find": "Tout chercher",
  "example.find.who": "qui est le contact du Paraguay pour le traçage ?",
  "example.find.law": "loi sur les armes au Mexique",
  "example.find.when": "quand a lieu la prochaine réunion ?",
};
