import { plainlySaid } from "./plainly-said.ts";

const NAMES = `
  now, right now, at this moment, at work now, at work right now, working now, working right now, available now, at work, on duty, on duty now
  ahora, ahora mismo, en este momento, trabajando ahora, trabajando ahora mismo, disponible ahora, en horario
  agora, agora mesmo, neste momento, trabalhando agora, disponível agora, no trabalho agora, em serviço agora
  maintenant, en ce moment, tout de suite, au travail maintenant, au travail en ce moment, joignable maintenant, disponible maintenant`;

/** "Now", "ahora", "agora", "maintenant": who is at work at this minute. */
export const now = plainlySaid("now", NAMES);
