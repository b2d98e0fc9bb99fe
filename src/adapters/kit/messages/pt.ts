import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "kit.address": "{name} deve ser um endereço que comece com https:// ou http://.",
  "kit.needed": "Também é necessário {name}.",
  "platform.wait": "Um momento, estou cuidando disso…",
  "platform.unshown":
    "Não posso mostrar a resposta agora. O que você pediu talvez já esteja feito: confira antes de pedir de novo.",
  "platform.tone.good": "Concluído",
  "platform.tone.warning": "Atenção",
  "platform.tone.danger": "Importante",
  "field.missing": "Este dado é necessário.",
  "field.typed": "Você informou: {text}",
  "field.perhaps": "Talvez: {values}",
  "field.file.again": "Anexe “{name}” de novo, por favor.",
  "field.hint.when": "Com suas palavras, como “amanhã às 15:00”.",
  "field.hint.day": "Com suas palavras, como “segunda-feira passada” ou “2 semanas”.",
  "field.hint.duration": "Como 90, 1h30 ou 2 horas.",
  "field.hint.link": "Começa com https://",
  "field.hint.words": "Com suas palavras: o nome, ou uma parte dele.",
  "field.hint.several": "Um ou mais, separados por vírgulas.",
  "field.hint.integer": "Um número de {least} a {most}.",
  "platform.fix": "Corrigir",
  "platform.continue": "Continuar",
  "platform.step": "Preencha o que falta.",
  "platform.sent": "Isto já foi enviado. A resposta vem uma só vez.",
};
