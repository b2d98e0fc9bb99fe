import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "find.summary": "Buscar en todo: contactos, recursos, conclusiones y reuniones",
  "find.words": "Su pregunta, como la haría a un colega",
  "find.only": "Solo un tipo",
  "find.title": "Lo que encuentro",
  "find.nothing.title": "No encontré nada",
  "find.nothing":
    "No encuentro nada sobre «{words}» que usted pueda ver. Pregunte por un país, un tema, un nombre, una ley o una reunión, como:",
  "find.not-for-role": "{kind}: para eso hace falta el rol «{role}» en esta comunidad. Pídaselo a la moderación.",
  "find.heard": "Charla",
  "find.job": "Para eso está este formulario:",
  "find.job.shows": "Aquí lo tiene:",
  "talk.hello": "¡Hola! ¿Qué le busco?",
  "talk.thanks": "Con gusto. ¿Algo más?",
  "talk.bye": "Hasta pronto.",
  "talk.fine": "Muy bien. ¿Le busco algo?",
  "talk.help": "Encuentro a quién llamar, reuniones y fuentes. Pulse uno, o pregúnteme con sus palabras.",
  "talk.remark": "Con eso no puedo hacer mucho, pero encuentro a quién llamar, reuniones y fuentes:",
  "talk.aside": "Si era para mí, hágame una pregunta, como «{example}».",
  "home.ask": "Lo que puede preguntar",
  "home.ask.how": "Mencióneme o escríbame con una pregunta, o pulse una de estas:",
  "name.find": "buscar",
  "title.find": "Buscar en todo",
  "example.find.who": "¿quién es el contacto de Paraguay para el rastreo?",
  "example.find.law": "ley de armas en México",
  "example.find.when": "¿cuándo es la próxima reunión?",
};
