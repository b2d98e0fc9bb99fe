import type { arising as reference } from "./en.ts";

export const arising: Record<keyof typeof reference, string> = {
  "review.why.two": "São dois.",
  "review.why.leave": "Por enquanto fica como está.",
  "review.ask.nobodys": "Ninguém enviou isto, então não há a quem perguntar. Você mesmo pode decidir.",
  "review.ask.reported":
    "Aqui ninguém propõe uma mudança: alguém diz que algo está errado. Você pode corrigir ou dizer que fica como está.",
  "review.history.settled": "Foi resolvido em outro lugar",
  "review.settled": "Nesse meio-tempo alguém cuidou disso em outro lugar: não há mais nada a dizer a respeito.",
  "review.decided.so": "Isso já está decidido. {done}: {when}.",
  "review.pair.asks": "Podem ser o mesmo",
  "review.pair.decide": "Aqui não há nada a aprovar: una os dois ou diga que são dois.",
  "review.pair.two": "São dois",
  "review.pair.two.done": "“{title}”: continuam sendo dois. Isso não é perguntado de novo.",
  "review.pair.merged": "{who} uniu os dois",
  "review.pair.apart": "{who} disse que são dois",
  "review.pair.table": "Em que diferem",
  "review.pair.field": "Campo",
  "review.pair.first": "Primeiro",
  "review.pair.second": "Segundo",
  "review.pair.same": "Igual nos dois: {fields}",
  "review.pair.into.first": "Unir no primeiro",
  "review.pair.into.second": "Unir no segundo",
  "review.pair.show.first": "Ver o primeiro",
  "review.pair.show.second": "Ver o segundo",
};
