import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "find.summary": "Buscar em tudo: contatos, recursos, conclusões e reuniões",
  "find.words": "Sua pergunta, como a faria a um colega",
  "find.only": "Só um tipo",
  "find.title": "O que encontro",
  "find.nothing.title": "Não encontrei nada",
  "find.nothing":
    "Não encontro nada sobre “{words}” que você possa ver. Pergunte por um país, um tema, um nome, uma lei ou uma reunião, como:",
  "find.not-for-role": "{kind}: é preciso ter a função “{role}” nesta comunidade. Peça-a à moderação.",
  "find.heard": "Conversa",
  "find.job": "Para isso há este formulário:",
  "find.job.shows": "Está aqui:",
  "talk.hello": "Olá! O que procuro para você?",
  "talk.thanks": "De nada. Mais alguma coisa?",
  "talk.bye": "Até breve.",
  "talk.fine": "Está bem. Procuro algo para você?",
  "talk.help": "Encontro para quem ligar, reuniões e fontes. Aperte um, ou pergunte com suas palavras.",
  "talk.remark": "Com isso não posso fazer muito, mas encontro para quem ligar, reuniões e fontes:",
  "talk.aside": "Se era para mim, faça uma pergunta, como “{example}”.",
  "home.ask": "O que você pode perguntar",
  "home.ask.how": "Mencione-me ou escreva-me com uma pergunta, ou aperte uma destas:",
  "name.find": "buscar",
  "title.find": "Buscar em tudo",
  "example.find.who": "quem é o contato do Paraguai para rastreamento?",
  "example.find.law": "lei de armas no México",
  "example.find.when": "quando é a próxima reunião?",
};
