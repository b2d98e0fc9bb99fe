import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "poll.poll": "Votação",
  "poll.times": "Datas: amanhã às 15:00; sexta às 10:00",
  "poll.until": "Votar até: sexta às 18:00",
  "poll.add.summary": "Encontrar uma data: votam-se várias e a melhor vira a reunião",
  "poll.until.late":
    "A votação terminaria quando até a última destas datas já tivesse chegado. Escolha um fim mais cedo.",
  "poll.clearance.outside":
    "Este canal também é lido por pessoas de fora da comunidade, e isto teria o rótulo {label}. Escolha o rótulo “clear” ou outro canal.",
  "poll.clearance":
    "Nem todos os que leem este canal podem ver o que tem o rótulo {label}. Escolha um rótulo mais baixo ou outro canal.",
  "poll.votes": "Votos: 1:sim 2:não 3-5:talvez resto:não",
  "poll.vote": "Votar",
  "poll.vote.yes": "Sim",
  "poll.vote.if-need-be": "Se for preciso",
  "poll.vote.no": "Não",
  "poll.vote.summary": "Dizer que datas de uma votação lhe servem; só você vê",
  "poll.vote.ended": "A votação de “{title}” terminou. Quem a organiza, ou a moderação, ainda pode fechá-la.",
  "poll.votes.wrong":
    "Não consigo ler “{part}”. Escreva o número da data, de 1 a {most, number}, e o que diz dela, como em 1:sim 2:não 3-5:talvez.",
  "poll.closed": "“{title}” já está fechada.",
  "poll.notYours": "“{title}” pode ser fechada, cancelada ou reaberta por quem a organiza ou pela moderação.",
  "poll.title": "Encontrar uma data: {title}",
  "poll.intro":
    "Quais destas datas lhe servem? Quem vota o quê só é mostrado a quem organiza e à moderação; os outros veem quantos.",
  "poll.results": "Resultados",
  "poll.until.when": "Votação até",
  "poll.ballot.title": "Seus votos: {title}",
  "poll.ballot.left":
    "{count, plural, =0 {Você respondeu a todas as datas.} one {# data espera a sua resposta.} many {# de datas esperam a sua resposta.} other {# datas esperam a sua resposta.}}",
  "poll.ballot.rest.yes": "Sim para as demais",
  "poll.ballot.rest.no": "Não para as demais",
  "poll.ballot.private": "Só você vê isto. Até a votação ser fechada você pode mudar os seus votos.",
  "poll.state.open": "A votação está aberta.",
  "poll.state.ended": "A votação terminou; falta fechá-la.",
  "poll.state.decided": "Virou uma reunião.",
  "poll.state.cancelled": "Foi cancelada.",
  "poll.voters":
    "{count, plural, =0 {Ninguém votou ainda.} one {# pessoa votou.} many {# de pessoas votaram.} other {# pessoas votaram.}}",
  "poll.tally": "{yes, number} sim · {maybe, number} se for preciso · {no, number} não",
  "poll.night": "De noite para {count, number}: {places}",
  "poll.day": "De dia para {count, number}: {places}",
  "poll.outside":
    "Fora do horário de trabalho de {count, plural, one {mais # pessoa} many {mais # de pessoas} other {mais # pessoas}}",
  "poll.names": "{vote}: {names}",
  "poll.time.over": "já passou",
  "poll.close.time": "Escolher a data {number, number}",
  "poll.cancel": "Cancelar a votação",
  "poll.decided": "A data está marcada: {title}",
  "poll.decided.answers":
    "Pelos votos {yes, plural, =0 {ninguém vem com certeza} one {vem # pessoa} many {vêm # de pessoas} other {vêm # pessoas}} e {maybe, plural, =0 {ninguém} one {# pessoa} many {# de pessoas} other {# pessoas}} talvez.",
  "poll.close.summary": "Fechar uma votação: a melhor data, ou a que você disser, vira a reunião",
  "poll.time": "Número da data; se faltar, a melhor",
  "poll.close.even":
    "Outra data tem os mesmos votos. Escolhi a que cai de noite para menos gente e, dessas, a primeira.",
  "poll.close.nobody":
    "Ninguém pode vir em nenhuma das datas de “{title}” que restam. Para escolher uma mesmo assim, diga qual, como em time:2.",
  "poll.time.unknown": "“{title}” tem as datas de 1 a {most, number}.",
  "poll.time.past": "Essa data de “{title}” já passou. Escolha uma futura.",
  "poll.times.past": "Todas as datas de “{title}” já passaram. Cancele-a e faça outra com: {command}",
  "poll.show.summary": "Mostrar os resultados de uma votação: a melhor data primeiro, e para quem é de noite",
  "poll.list.summary": "Listar as votações que esperam votos",
  "poll.list.title": "{count, plural, =0 {Nenhuma votação} one {# votação} many {# de votações} other {# votações}}",
  "poll.list.none": "Não se procura nenhuma data. Ponha algumas em votação.",
  "poll.list.add": "Encontrar uma data",
  "poll.list.voted": "Você votou.",
  "poll.cancel.summary": "Cancelar uma votação; para quem a organiza e a moderação",
  "poll.cancelled": "Votação cancelada: {title}",
  "poll.cancelled.kept": "Os votos ficam guardados caso seja reaberta.",
  "poll.reopen.summary": "Reabrir uma votação fechada",
  "poll.reopened": "Votação reaberta: {title}",
  "poll.open.already": "“{title}” está aberta.",
  "poll.reopen.some":
    "A reunião em que “{title}” virou é agora só para algumas pessoas. Uma votação é para todos: convide primeiro todos para a reunião.",
  "poll.reopen.begun": "A reunião em que “{title}” virou já começou.",
  "poll.ended.ask": "A votação de “{title}” terminou. Veja os resultados e escolha uma data: ela vira a reunião.",
  "poll.here.none": "Neste canal não há nenhuma votação aberta. Diga qual, ou veja com {command}.",
  "poll.here.several": "Neste canal há várias votações abertas. Diga qual: {titles}.",
  "home.polls":
    "{total, plural, one {# votação espera o seu voto} many {# de votações esperam o seu voto} other {# votações esperam o seu voto}}",
  "home.polls.all": "Todas as votações",
  "deliveries.what.poll": "O que a votação decidiu: {title}",
  "poll.decided.gone":
    "O que a votação “{title}” decidiu não pode ser publicado em #{channel}: o canal não existe mais ou está fechado para mim.",
  "poll.decided.failed":
    "O que a votação “{title}” decidiu não pôde ser publicado em #{channel}, embora eu tenha tentado várias vezes.",
  "poll.decided.uncertain":
    "Não consigo saber se foi publicado em #{channel} o que a votação “{title}” decidiu, então não o repeti. Por favor, verifique no canal.",
  "poll.posted": "Já se pode votar em #{channel}.",
  "poll.reopen": "Abrir de novo",
  "poll.cancel.check": "Perguntar antes se já foi publicada",
  "poll.cancel.ask": "Cancelar a votação “{title}”?",
  "poll.ballot.untold":
    "Não foi possível publicar a votação “{title}” em #{channel}. Mesmo assim, dá para votar: {command}",
  "name.poll": "votação",
  "name.vote": "votar",
  "name.times": "datas",
  "name.votes": "votos",
  "name.until": "prazo",
  "title.meeting.poll": "Encontrar uma data",
  "title.poll.cancel": "Cancelar uma votação",
  "title.poll.close": "Encerrar uma votação",
  "title.poll.list": "Listar as votações",
  "title.poll.show": "Ver uma votação",
  "title.poll.vote": "Votar nas datas",
  "example.meeting.poll": '"Reunião da diretoria" amanhã às 15:00, sexta-feira às 10:00, segunda-feira às 16:00',
};
