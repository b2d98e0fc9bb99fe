import type { commands as reference } from "../en/commands.ts";

export const commands: Record<keyof typeof reference, string> = {
  bug: "Algo deu errado do meu lado; ficou anotado como {id}. Nada foi alterado. Tente novamente, por favor.",
  "store.unreachable":
    "Não consigo acessar meu banco de dados agora, portanto nada foi alterado. Tente novamente em um minuto.",
  "store.full":
    "Não tenho mais espaço para salvar nada, portanto isto não foi feito. Quem me opera precisa liberar espaço; depois, tente novamente.",
  "store.unsettled":
    "Perdi a conexão com meu banco de dados bem na hora de salvar isto e não consigo descobrir se foi salvo. Verifique antes de tentar de novo, para que nada seja feito duas vezes.",
  "space.unknown": "Este lugar ainda não está conectado a uma comunidade, então não tenho nada para mostrar aqui.",
  "caller.suspended":
    "Você está suspenso nesta comunidade: nada funciona aqui para você. A moderação pode informar mais.",
  "role.least": "Isso exige a função “{role}” nesta comunidade. A moderação pode informar mais.",
  "role.least.guest": "Você é convidado aqui, e isso é para membros.",
  "role.guest": "convidado",
  "role.member": "membro",
  "role.moderator": "moderador",
  "role.admin": "administrador",
  "command.unknown": "Não conheço “{typed}”. Digite {command} para ver o que posso fazer.",
  "command.near": "Não conheço “{typed}”. Quis dizer {near}? Digite {command} para ver tudo.",
  "command.family": "Não conheço “{typed}”. Isto é o que existe:",
  "limit.commands":
    "Foi muita coisa em pouco tempo e por isso parei. Nada foi feito. Você pode continuar a partir de {at}.",
  "limit.aloud": "Você publicou muito em pouco tempo. Nada foi feito. Você pode continuar a partir de {at}.",
  "file.lost": "Não foi possível preparar o arquivo. Peça-o de novo, por favor.",
  "line.twice": "“{option}” aparece duas vezes. Deixe só uma.",
  "line.left":
    "Não sei o que fazer com “{words}”. Escreva antes para que serve, com dois-pontos: {options}. As palavras que ficam juntas vão entre aspas.",
  "line.nothing": "Nada vem depois deste comando. Tire “{words}”.",
  "line.near": "Não há a opção “{option}”. Quis dizer “{near}”? Para escrevê-la literalmente, ponha entre aspas.",
  "line.unknown":
    "Aqui não há nenhuma opção “{option}”. As mais usadas são: {options}. Para escrever como está, ponha entre aspas.",
  "audience.changed":
    "Algo mudou há um momento: nem todos os que leem aqui podem ainda ver isto. Nada foi feito. Tente de novo: a resposta será só para você.",
  "line.quote": "Em {words} abre-se uma aspa que nunca se fecha. Feche-a ou retire-a.",
  "help.title": "O que posso fazer",
};
