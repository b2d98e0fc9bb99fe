import type { slack as reference } from "../en/slack.ts";

export const slack: Record<keyof typeof reference, string> = {
  "slack.confirm.title": "Tem certeza?",
  "slack.confirm.text": "Você está prestes a fazer isto: {label}",
  "slack.confirm.yes": "Sim, fazer",
  "slack.confirm.no": "Não, voltar",
  "slack.note": "Atenção",
  "slack.empty": "Não há nada para mostrar aqui.",
  "slack.continued": "Continuação da mensagem anterior.",
  "slack.close": "Cancelar",
  "slack.next": "Avançar",
  "slack.missing": "Este dado é necessário.",
  "slack.typed": "Você informou: {text}",
  "slack.perhaps": "Talvez: {values}",
  "slack.file.again": "Anexe “{name}” de novo, por favor.",
  "slack.hint.when": "Com suas palavras, como “amanhã às 15:00”.",
  "slack.hint.pick": "Ou escolha um momento abaixo.",
  "slack.hint.day": "Com suas palavras, como “segunda-feira passada” ou “2 semanas”.",
  "slack.hint.duration": "Como 90, 1h30 ou 2 horas.",
  "slack.hint.link": "Começa com https://",
  "slack.hint.search": "Digite para buscar.",
  "slack.choose": "Escolher",
};
