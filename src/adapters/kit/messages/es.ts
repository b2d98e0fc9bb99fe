import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  "kit.address": "{name} debe ser una dirección que empiece por https:// o http://.",
  "kit.needed": "También se necesita {name}.",
  "platform.wait": "Un momento, estoy en ello…",
  "platform.unshown":
    "No puedo mostrar la respuesta ahora. Es posible que lo que pidió ya esté hecho: compruébelo antes de pedirlo otra vez.",
  "platform.tone.good": "Hecho",
  "platform.tone.warning": "Tenga en cuenta",
  "platform.tone.danger": "Importante",
  "field.missing": "Este dato es necesario.",
  "field.typed": "Usted indicó: {text}",
  "field.perhaps": "Quizá: {values}",
  "field.file.again": "Adjunte “{name}” de nuevo, por favor.",
  "field.hint.when": "En sus palabras, como “mañana a las 15:00”.",
  "field.hint.day": "En sus palabras, como “el lunes pasado” o “2 semanas”.",
  "field.hint.duration": "Como 90, 1h30 o 2 horas.",
  "field.hint.link": "Comienza con https://",
  "field.hint.words": "En sus palabras: el nombre, o una parte.",
  "field.hint.several": "Uno o varios, separados por comas.",
  "field.hint.integer": "Un número de {least} a {most}.",
  "platform.fix": "Corregir",
  "platform.continue": "Continuar",
  "platform.step": "Complete lo que falta.",
  "platform.sent": "Esto ya se envió. La respuesta llega una sola vez.",
};
