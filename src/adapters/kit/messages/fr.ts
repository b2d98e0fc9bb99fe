import type { en } from "./en.ts";

export const fr: Record<keyof typeof en, string> = {
  "kit.address": "{name} doit être une adresse qui commence par https:// ou http://.",
  "kit.needed": "Il faut aussi {name}.",
  "platform.wait": "Un instant, je m’en occupe…",
  "platform.unshown":
    "Je ne peux pas montrer la réponse pour l’instant. Ce que vous avez demandé est peut-être déjà fait : vérifiez avant de redemander.",
  "platform.tone.good": "C’est fait",
  "platform.tone.warning": "Attention",
  "platform.tone.danger": "Important",
  "field.missing": "Cette information est nécessaire.",
  "field.typed": "Vous avez indiqué : {text}",
  "field.perhaps": "Peut-être : {values}",
  "field.file.again": "Veuillez joindre « {name} » de nouveau.",
  "field.hint.when": "Avec vos mots, par exemple « demain à 15 h ».",
  "field.hint.day": "Avec vos mots, par exemple « lundi dernier » ou « 2 semaines ».",
  "field.hint.duration": "Par exemple 90, 1h30 ou 2 heures.",
  "field.hint.link": "Commence par https://",
  "field.hint.words": "Avec vos mots : le nom, ou une partie.",
  "field.hint.several": "Un ou plusieurs, séparés par des virgules.",
  "field.hint.integer": "Un nombre de {least} à {most}.",
  "platform.fix": "Corriger",
  "platform.continue": "Continuer",
  "platform.step": "Complétez le reste.",
  "platform.sent": "Ceci a déjà été envoyé. La réponse ne vient qu’une fois.",
};
