import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.empty": "Não há nada para mostrar aqui.",
  "discord.confirm.title": "Tem certeza?",
  "discord.confirm.text": "Você está prestes a fazer isto: {label}",
  "discord.confirm.yes": "Sim, fazer",
  "discord.confirm.no": "Não, voltar",
  "discord.choose": "Escolher",
  "platform.lacking":
    "Ainda não posso publicar em {channel}, por isso nada chegará lá. Quem administra o servidor precisa me dar: {rights}.",
  "platform.lacking.there":
    "Ainda não posso publicar em {channel}, por isso não agendei nada lá. Quem administra o servidor precisa me dar: {rights}. Depois, peça de novo.",
  "platform.lacking.events":
    "Ainda não posso criar eventos neste servidor, então nada vai aparecer. Quem administra o servidor precisa me dar: {rights}.",
  "platform.show": "Mostrar a resposta",
  "platform.alone": "Só você verá a resposta.",
};
