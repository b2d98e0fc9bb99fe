import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.empty": "Não há nada para mostrar aqui.",
  "discord.confirm.title": "Tem certeza?",
  "discord.confirm.text": "Você está prestes a fazer isto: {label}",
  "discord.confirm.yes": "Sim, fazer",
  "discord.confirm.no": "Não, voltar",
  "discord.undelivered": "O que você pediu em {when} foi feito, mas a resposta não pôde chegar até você.",
  "discord.undelivered.what": "“{what}”, de {when}, foi feito, mas a resposta não pôde chegar até você.",
  "discord.choose": "Escolher",
  "discord.own.nowhere":
    "Não conheço você em nenhuma comunidade. Pergunte-me algo uma vez no servidor da sua; a partir daí respondo também aqui.",
  "discord.own.which":
    "Você está em várias comunidades. Para qual é isto? Vou lembrar; o menu abaixo de uma resposta muda isso.",
  "discord.own.choose": "Qual comunidade",
  "discord.own.chosen": "De agora em diante respondo a você por {name}, onde quer que pergunte.",
  "discord.own.posts":
    "Aqui só posso responder a você, porque não sou membro deste lugar. Peça em um servidor da comunidade ou em uma mensagem direta.",
  "discord.own.more": "Há mais. Pergunte em uma mensagem direta ou em um servidor da comunidade para ver tudo.",
  "platform.lacking":
    "Ainda não posso publicar em {channel}, por isso nada chegará lá. Quem administra o servidor precisa me dar: {rights}.",
  "platform.lacking.there":
    "Ainda não posso publicar em {channel}, por isso não agendei nada lá. Quem administra o servidor precisa me dar: {rights}. Depois, peça de novo.",
  "platform.lacking.tags":
    "Não posso criar etiquetas em {channel}, por isso as publicações levam as que já existem e que se aplicam. Quem administra o servidor pode dar-me nesse fórum: {rights}.",
  "platform.lacking.events":
    "Ainda não posso criar eventos neste servidor, então nada vai aparecer. Quem administra o servidor precisa me dar: {rights}.",
  "platform.show": "Mostrar a resposta",
  "platform.alone": "Só você verá a resposta.",
};
