import type { arising as reference } from "./en.ts";

export const arising: Record<keyof typeof reference, string> = {
  "review.why.two": "Son dos.",
  "review.why.leave": "Por ahora queda como está.",
  "review.ask.nobodys": "Nadie envió esto, así que no hay a quién preguntar. Puede decidirlo usted.",
  "review.ask.reported":
    "Aquí nadie propone un cambio: alguien dice que algo está mal. Puede corregirlo o decir que queda como está.",
  "review.history.settled": "Se atendió en otro lugar",
  "review.settled": "Mientras tanto alguien se ocupó de eso en otro lugar: ya no hay nada que decir al respecto.",
  "review.decided.so": "Eso ya está decidido. {done}: {when}.",
  "review.pair.asks": "Pueden ser lo mismo",
  "review.pair.decide": "Aquí no hay nada que aprobar: una los dos o diga que son dos.",
  "review.pair.two": "Son dos",
  "review.pair.two.done": "«{title}»: siguen siendo dos. No se le preguntará de nuevo.",
  "review.pair.merged": "{who} los unió",
  "review.pair.apart": "{who} dijo que son dos",
  "review.pair.table": "En qué difieren",
  "review.pair.field": "Campo",
  "review.pair.first": "Primero",
  "review.pair.second": "Segundo",
  "review.pair.same": "Igual en ambos: {fields}",
  "review.pair.into.first": "Unir en el primero",
  "review.pair.into.second": "Unir en el segundo",
  "review.pair.show.first": "Ver el primero",
  "review.pair.show.second": "Ver el segundo",
};
