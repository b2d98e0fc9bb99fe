import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "digest.digest": "Resumo",
  "digest.schedule.summary": "Publicar as novas conclusões em um canal, periodicamente",
  "digest.schedule.every": "daily, weekly, monthly ou cron: 0 9 * * 1",
  "digest.schedule.at": "A que horas (09:00 se não indicado)",
  "digest.schedule.zone": "Fuso horário ou cidade",
  "digest.schedule.channel": "Canal (este, se não indicado)",
  "digest.every.time": "Não entendo esse horário. Escreva-o como 9:00, 14h ou 18:30.",
  "digest.every.fields":
    "Diga daily, weekly ou monthly, ou dê uma expressão cron de cinco campos, como 0 9 * * 1 para as segundas-feiras às 9:00.",
  "digest.every.often": "Isso é mais de uma vez por hora. Uma vez por hora é o máximo.",
  "digest.every.never": "Nenhuma data corresponde a isso: nunca seria executado.",
  "digest.every.at": "Uma expressão cron já diz o horário. Retire “at” ou diga daily, weekly ou monthly.",
  "digest.nobody": "Só posso agendar um resumo para alguém que eu conheça nesta comunidade.",
  "digest.channel": "Não conheço aqui um canal “{channel}”.",
  "digest.scheduled": "Resumo agendado em #{channel}",
  "digest.exists": "#{channel} já tem este resumo",
  "digest.rhythm": "Publicação",
  "digest.next": "Próximo",
  "digest.covers": "Inclui",
  "digest.covers.new": "as conclusões registradas desde o anterior; se não houver nenhuma, nada é publicado",
  "digest.stop": "Parar",
  "digest.stop.summary": "Parar um resumo",
  "digest.stopped": "O resumo em #{channel} foi parado",
  "digest.stopped.hint": "As conclusões continuam sendo registradas; {command} as mostra a qualquer momento.",
  "digest.stopped.already": "O resumo em #{channel} já está parado.",
  "digest.notYours": "O resumo em #{channel} só pode ser parado por quem modera ou por quem o agendou.",
  "digest.title":
    "{count, plural, one {Resumo: # nova conclusão} many {Resumo: # novas conclusões} other {Resumo: # novas conclusões}}",
  "digest.late": "Este resumo chega com {span} de atraso: não consegui publicá-lo a tempo.",
  "digest.other": "Outras",
  "digest.more": "{count, plural, one {E mais # conclusão.} many {E mais # conclusões.} other {E mais # conclusões.}}",
  "digest.all": "Ver todas",
  "digest.gone":
    "Não consigo mais publicar em #{channel}: o canal não existe ou está fechado para mim. Parei o resumo que você agendou lá; agende-o de novo em outro canal.",
  "digest.failed":
    "O resumo para #{channel} ({when}) não pôde ser publicado, embora eu tenha tentado várias vezes. As conclusões estarão no próximo.",
  "digest.uncertain":
    "Não consigo saber se o resumo para #{channel} ({when}) foi publicado, então não o repeti. Por favor, verifique no canal; as conclusões também estarão no próximo.",
  "digest.now.summary": "Ver em particular o que um resumo diria agora",
  "digest.now.since": "Desde um dia, ou por quanto tempo (7 dias)",
  "digest.now.title":
    "{count, plural, =0 {Nenhuma conclusão nova} one {Prévia: # nova conclusão} many {Prévia: # novas conclusões} other {Prévia: # novas conclusões}}",
  "digest.now.ahead": "Esse dia ainda não chegou. Escolha um que já tenha começado.",
  "digest.now.nothing":
    "Nada foi registrado nesse período. Olhe mais para trás, como em {command}, ou registre o que foi acordado.",
  "digest.now.record": "Registrar uma conclusão",
  "deliveries.what.digest": "Resumo de conclusões novas",
  "deliveries.what.notice.digest": "Aviso sobre um resumo",
  "community.disconnect.digests":
    "{digests, plural, =0 {Não há resumos programados aqui.} one {Um resumo é interrompido.} many {# resumos são interrompidos.} other {# resumos são interrompidos.}}",
  "me.link.digests": "Resumos programados",
  "deliveries.none.digest": "Programar um resumo",
  "name.digest": "resumo",
  "name.schedule": "programar",
  "name.now": "agora",
  "name.every": "cada",
  "name.at": "hora",
  "title.digest.now": "Ver o resumo agora",
  "title.digest.schedule": "Agendar um resumo",
  "example.digest.now": "since:30 dias",
};
