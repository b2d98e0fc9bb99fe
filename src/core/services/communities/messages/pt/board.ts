import type { board as reference } from "../en/board.ts";

export const board: Record<keyof typeof reference, string> = {
  "board.title": "{community}: o que vem e o que está pendente",
  "board.nothing": "Não há nada agendado nem pendente.",
  "board.kept": "Eu o mantenho em dia. O que você escrever aqui é sobrescrito.",
  "settings.board.summary": "Manter um quadro neste canal: reuniões, o que está pendente, a quem ligar",
  "title.settings.board": "Quadro deste canal",
  "settings.board.on": "Se há um",
  "name.board": "quadro",
  "settings.board.nowhere": "Nesta plataforma não há quadros.",
  "settings.board.done": "Este canal terá um quadro",
  "settings.board.ended": "O quadro deste canal não é mais mantido",
  "settings.board.soon":
    "Ele estará aqui em um minuto, e em dia desde então. Se não estiver, pergunte aqui de novo: digo por quê.",
  "settings.board.stays": "O que está nele fica como estava, e você pode tirá-lo.",
  "settings.board.do": "Manter um quadro",
  "settings.board.end": "Deixar de mantê-lo",
  "settings.board.on.is": "Um quadro é mantido aqui.",
  "settings.board.off.is": "Nenhum quadro é mantido aqui.",
  "settings.board.what":
    "Ele tem as próximas reuniões, o que está por fazer e não foi feito, e os pontos de contato; só o que todos que leem aqui podem ver.",
  "settings.board.refused.scope":
    "Não há quadro aqui porque não posso escrevê-lo: quem administra este espaço pode me permitir, instalando-me de novo com essa permissão.",
  "settings.board.refused.plan":
    "Não há quadro aqui porque o plano deste espaço não os tem para canais, ou estão desligados.",
  "settings.board.refused.taken":
    "Não há quadro aqui porque o canal já tem um próprio, e não escrevo por cima. Tire-o, e faço o meu em menos de uma hora.",
  "settings.board.refused.other": "Não há quadro aqui: a plataforma o recusou. Tento de novo a cada hora.",
  "audited.channel.board": "ligou ou desligou o quadro de um canal",
};
