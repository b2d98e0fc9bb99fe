import type { discord as reference } from "../en/discord.ts";

export const discord: Record<keyof typeof reference, string> = {
  "discord.note": "Atenção",
  "discord.done": "Concluído",
  "discord.empty": "Não há nada para mostrar aqui.",
  "discord.confirm.title": "Tem certeza?",
  "discord.confirm.text": "Você está prestes a fazer isto: {label}",
  "discord.confirm.yes": "Sim, fazer",
  "discord.confirm.no": "Não, voltar",
  "discord.choose": "Escolher",
  "discord.missing": "Este dado é necessário.",
  "discord.typed": "Você informou: {text}",
  "discord.perhaps": "Talvez: {values}",
  "discord.file.again": "Anexe “{name}” de novo, por favor.",
  "discord.hint.when": "Com suas palavras, como “amanhã às 15:00”.",
  "discord.hint.day": "Com suas palavras, como “segunda-feira passada” ou “2 semanas”.",
  "discord.hint.duration": "Como 90, 1h30 ou 2 horas.",
  "discord.hint.link": "Começa com https://",
  "discord.hint.words": "Com suas palavras: o nome, ou uma parte dele.",
  "discord.hint.several": "Um ou mais, separados por vírgulas.",
  "discord.hint.integer": "Um número de {least} a {most}.",
  "platform.lacking":
    "Ainda não posso publicar em {channel}, por isso nada chegará lá. Quem administra o servidor precisa me dar: {rights}.",
  "platform.lacking.there":
    "Ainda não posso publicar em {channel}, por isso não agendei nada lá. Quem administra o servidor precisa me dar: {rights}. Depois, peça de novo.",
  "platform.lacking.events":
    "Ainda não posso criar eventos neste servidor, então nada vai aparecer. Quem administra o servidor precisa me dar: {rights}.",
  "platform.show": "Mostrar a resposta",
  "platform.alone": "Só você verá a resposta.",
  "platform.fix": "Corrigir",
  "platform.continue": "Continuar",
  "platform.step": "Preencha o que falta.",
  "platform.unshown":
    "Não posso mostrar a resposta agora. O que você pediu talvez já esteja feito: confira antes de pedir de novo.",
};
