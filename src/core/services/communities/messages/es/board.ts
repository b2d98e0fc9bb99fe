import type { board as reference } from "../en/board.ts";

export const board: Record<keyof typeof reference, string> = {
  "board.title": "{community}: lo que viene y lo pendiente",
  "board.nothing": "No hay nada programado ni pendiente.",
  "board.kept": "Yo lo mantengo al día. Lo que escriba aquí se sobrescribe.",
  "settings.board.summary": "Mantener un tablero en este canal: reuniones, lo pendiente, a quién llamar",
  "title.settings.board": "Tablero del canal",
  "settings.board.on": "Si lo hay",
  "name.board": "tablero",
  "settings.board.nowhere": "En esta plataforma no hay tableros.",
  "settings.board.done": "Este canal tendrá un tablero",
  "settings.board.ended": "El tablero de este canal ya no se mantiene",
  "settings.board.soon":
    "Estará en un minuto, y al día desde entonces. Si no estuviera, pregunte aquí de nuevo: diré por qué.",
  "settings.board.stays": "Lo que dice se queda como estaba, y usted puede quitarlo.",
  "settings.board.do": "Mantener un tablero",
  "settings.board.end": "Dejar de mantenerlo",
  "settings.board.on.is": "Aquí se mantiene un tablero.",
  "settings.board.off.is": "Aquí no se mantiene ningún tablero.",
  "settings.board.what":
    "Tiene las próximas reuniones, lo que está por hacer y no se ha hecho, y los puntos de contacto; solo lo que puede ver todo el que lee aquí.",
  "settings.board.refused.scope":
    "Aquí no hay tablero porque no puedo escribirlo: quien administra este espacio puede permitírmelo, instalándome de nuevo con ese permiso.",
  "settings.board.refused.plan":
    "Aquí no hay tablero porque el plan de este espacio no los tiene para canales, o están desactivados.",
  "settings.board.refused.taken":
    "Aquí no hay tablero porque el canal ya tiene uno propio, y no escribo encima. Quítelo, y haré el mío en menos de una hora.",
  "settings.board.refused.other": "Aquí no hay tablero: la plataforma lo rechazó. Lo intento de nuevo cada hora.",
  "audited.channel.board": "activó o desactivó el tablero de un canal",
};
