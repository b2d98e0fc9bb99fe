import type { later as reference } from "../en/later.ts";

export const later: Record<keyof typeof reference, string> = {
  "reminder.title": "Lembrete: {title}",
  "reminder.ahead": "Começa em {span}.",
  "reminder.now": "Começa agora.",
  "reminder.begun": "Começou há {span}.",
  "reminder.late": "Este lembrete chega com {span} de atraso: não consegui enviá-lo a tempo.",
  "reminder.missed":
    "{count, plural, one {Não consegui enviar o lembrete de “{title}” para {first}: estive fora do ar e agora ele chegaria tarde demais. Nada foi publicado.} many {Não consegui enviar # lembretes de “{title}”, o primeiro para {first}: estive fora do ar e agora eles chegariam tarde demais. Nada foi publicado.} other {Não consegui enviar # lembretes de “{title}”, o primeiro para {first}: estive fora do ar e agora eles chegariam tarde demais. Nada foi publicado.}}",
  "reminder.gone":
    "Os lembretes de “{title}” não podem ser publicados em #{channel}: o canal não existe mais ou está fechado para mim. Agende a reunião de novo em outro canal para que seja lembrada.",
  "reminder.failed":
    "O lembrete de “{title}” para {when} não pôde ser publicado, embora eu tenha tentado várias vezes.",
  "reminder.uncertain":
    "Não consigo saber se o lembrete de “{title}” para {when} foi publicado, então não o repeti. Por favor, verifique no canal.",
  "rsvp.yes": "Sim",
  "rsvp.maybe": "Talvez",
  "rsvp.no": "Não",
  "reminder.withheld":
    "Não publico mais lembretes de “{title}” em #{channel}: agora leem ali pessoas que não podem ver esta reunião.",
  "reminder.ask.title": "Você vai participar? {title}",
  "reminder.ask": "Você ainda não respondeu. Basta apertar um botão.",
  "reminder.answered": "Sua resposta: {answer}",
  "reminder.join": "Entrar",
  "reminder.snooze.10m": "De novo em 10 minutos",
  "reminder.snooze.1h": "De novo em 1 hora",
  "reminder.snooze.tomorrow": "De novo amanhã às 09:00",
  "reminder.mute": "Não me lembrar mais disto",
  "summary.title":
    "{count, plural, one {# lembrete atrasado} many {# lembretes atrasados} other {# lembretes atrasados}}",
  "summary.why": "Estive fora do ar e não pude enviá-los a tempo. O que ainda pode ser útil:",
  "summary.more": "{count, plural, one {E mais #: {command}} many {E mais #: {command}} other {E mais #: {command}}}",
  "change.moved": "Mudou de horário: {title}",
  "change.changed": "Mudou: {title}",
  "change.cancelled": "Cancelada: {title}",
  "change.restored": "Volta a acontecer: {title}",
  "change.cancelled.series": "A série inteira foi cancelada.",
  "change.none": "não há mais",
  "change.answer": "Sua resposta era para o horário anterior: {answer}. Ainda vale?",
  "deliveries.what.reminder": "Lembrete: {title}",
  "deliveries.what.ask": "Pergunta de quem participa: {title}",
  "deliveries.what.wave": "Lembretes {span} antes: {title}",
  "deliveries.what.change": "O que mudou: {title}",
  "deliveries.what.offer": "Uma vaga que ficou livre: {title}",
  "deliveries.what.places": "Como estão as vagas: {title}",
  "deliveries.what.lapse": "Repasse de vagas: {title}",
  "change.gone":
    "O que mudou em “{title}” não pode ser publicado em #{channel}: o canal não existe mais ou está fechado para mim.",
  "change.failed":
    "O que mudou em “{title}” não pôde ser publicado em #{channel}, embora eu tenha tentado várias vezes.",
  "change.uncertain":
    "Não consigo saber se foi publicado em #{channel} o que mudou em “{title}”, então não o repeti. Por favor, verifique no canal.",
};
