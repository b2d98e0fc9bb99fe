import type { card as reference } from "../en/card.ts";

export const card: Record<keyof typeof reference, string> = {
  "rsvp.places.full": "lotado",
  "meeting.names.note": "Quem responde aparece aqui com o nome, para todos os que leem este canal.",
  "meeting.names.more": "{count, plural, one {mais #} many {mais #} other {mais #}}",
  "announcement.gone":
    "Não foi possível anunciar “{title}” em #{channel}: o canal não existe mais ou está fechado para mim. A reunião continua agendada.",
  "announcement.failed":
    "Não foi possível anunciar “{title}” em #{channel}, embora eu tenha tentado várias vezes. A reunião continua agendada.",
  "announcement.uncertain":
    "Não sei dizer se “{title}” foi anunciada em #{channel}, por isso não repeti. Por favor, olhe no canal.",
  "announcement.withheld": "Não anunciei “{title}” em #{channel}: ali leem pessoas que não podem ver esta reunião.",
  "deliveries.what.announcement": "Anúncio: {title}",
  "meeting.add.announced": "Anunciada em #{channel}.",
  "meeting.add.unannounced": "Não foi anunciada em #{channel}: nem todos que leem ali podem vê-la.",
  "meeting.cancel.check": "Perguntar antes se outros já sabem dela",
  "meeting.cancel.ask": "Cancelar “{title}”?",
  "meeting.cancel.told": "Outras pessoas já sabem dela. Se você cancelar, elas serão avisadas.",
  "meeting.cancel.which": "Só {when}, ou a série inteira?",
  "meeting.manage.summary": "Mudar ou cancelar uma reunião e ver quem vai; para quem a organiza",
  "meeting.manage.title": "Gerenciar: {title}",
  "meeting.manage.undo": "Desfazer a última mudança",
  "meeting.names": "Nomes no canal",
  "meeting.add.names": "Mostrar no canal quem vai",
  "meeting.names.shown": "As respostas aparecem com o nome no canal da reunião.",
};
