import type { delivery as reference } from "../en/delivery.ts";

export const delivery: Record<keyof typeof reference, string> = {
  "reminder.title": "Lembrete: {title}",
  "reminder.ahead": "Começa em {span}.",
  "reminder.now": "Começa agora.",
  "reminder.begun": "Começou há {span}.",
  "reminder.late": "Este lembrete chega com {span} de atraso: não consegui enviá-lo a tempo.",
  "reminder.missed":
    "{count, plural, one {Não consegui enviar o lembrete de “{title}” para {first}: estive fora do ar e agora ele chegaria tarde demais. Nada foi publicado.} many {Não consegui enviar # lembretes de “{title}”, o primeiro para {first}: estive fora do ar e agora eles chegariam tarde demais. Nada foi publicado.} other {Não consegui enviar # lembretes de “{title}”, o primeiro para {first}: estive fora do ar e agora eles chegariam tarde demais. Nada foi publicado.}}",
  "reminder.gone":
    "Os lembretes de “{title}” não podem ser publicados em #{channel}: o canal não existe mais ou está fechado para mim. Agende a reunião de novo em outro canal para que seja lembrada.",
  "reminder.failed": "O lembrete de “{title}” para {when} não pôde ser publicado, embora eu tenha tentado várias vezes.",
  "reminder.uncertain": "Não consigo saber se o lembrete de “{title}” para {when} foi publicado, então não o repeti. Por favor, verifique no canal.",
};
