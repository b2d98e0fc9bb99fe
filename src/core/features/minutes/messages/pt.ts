import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "minutes.session": "Ata",
  "minutes.open.summary": "Começar a ata neste canal",
  "minutes.close.summary": "Encerrar a ata e publicá-la neste canal",
  "minutes.show.summary": "Mostrar a ata de uma reunião e corrigi-la",
  "minutes.post.summary": "Publicar a ata de novo",
  "minutes.reopen.summary": "Retomar uma ata encerrada",
  "minutes.note.summary": "Anotar algo na ata em curso aqui",
  "minutes.note.text": "O que anotar",
  "minutes.note": "Nota",
  "minutes.remove.summary": "Retirar uma nota de uma ata",
  "minutes.link.summary": "Acrescentar um link à ata em curso aqui",
  "minutes.link.title": "O que é",
  "minutes.here.summary": "Dizer que está na reunião deste canal",
  "minutes.here.undo.summary": "Retirar que está numa reunião",
  "minutes.cancelled": "“{title}” está cancelada.",
  "minutes.meeting.none":
    "Nenhuma reunião deste canal está em curso nem por vir. Diga qual, como em: /meeting open Chamada do conselho",
  "minutes.meeting.several": "Duas reuniões deste canal estão em curso. Diga qual: {titles}.",
  "minutes.notYours":
    "A ata de “{title}” é aberta e encerrada por quem a organiza, por quem a preside ou pela moderação.",
  "minutes.open.already": "Aqui já se faz a ata de “{title}”. Encerre-a antes com: /meeting close",
  "minutes.open.another":
    "Aqui já se faz a ata de uma reunião que você não pode ver. Use outro canal ou espere até que seja encerrada.",
  "minutes.clearance": "Este canal é lido por pessoas que não podem ver “{title}”.",
  "minutes.none":
    "Neste canal não há ata em curso. Quem organiza, quem preside ou a moderação a começa com: /meeting open",
  "minutes.none.here":
    "Neste canal não foi feita nenhuma ata que você possa ver. Diga uma reunião, como em: /meeting minutes Chamada do conselho",
  "minutes.none.yet": "Não foi feita ata disso.",
  "minutes.gone": "Essa ata já não está lá, ou não é para os seus olhos.",
  "minutes.opened": "Ata em curso: {title}",
  "minutes.opened.again": "Ata retomada: {title}",
  "minutes.label": "Quem pode vê-la",
  "minutes.opened.how":
    "O que for dito aqui a partir de agora com /conclusion add, /note e /link pertence à reunião. Quem estiver presente diz com /here.",
  "minutes.opened.forgotten":
    "/meeting close publica a ata. Se for esquecida, encerra-se sozinha {hours, plural, one {# hora} many {# de horas} other {# horas}} depois do fim ou da última anotação.",
  "minutes.here": "Estou aqui",
  "minutes.close": "Encerrar e publicar a ata",
  "minutes.title": "Ata: {title}",
  "minutes.present": "Presentes",
  "minutes.expected": "Tinham dito que sim",
  "minutes.people": "{count, plural, one {# pessoa} many {# de pessoas} other {# pessoas}}",
  "minutes.conclusions": "Conclusões",
  "minutes.notes": "Notas",
  "minutes.links": "Links",
  "minutes.empty": "Nada foi anotado.",
  "minutes.reopen": "Reabrir",
  "minutes.correct": "Corrigir",
  "minutes.meeting": "Ver a reunião",
  "minutes.forgotten":
    "Ninguém encerrou esta ata e nada foi acrescentado em {hours, plural, one {# hora} many {# de horas} other {# horas}}: eu a encerrei.",
  "minutes.unsaid":
    "A ata de “{title}” está encerrada e não pôde ser publicada em #{channel}. Você pode lê-la com /meeting minutes.",
  "minutes.unsaid.readers":
    "A ata de “{title}” está encerrada. Não a publiquei em #{channel}: agora leem ali pessoas que não podem ver esta reunião. Você pode lê-la com /meeting minutes.",
  "minutes.closed.readers":
    "A ata está encerrada e não é publicada: agora leem aqui pessoas que não podem vê-la. Quem pode a lê com /meeting minutes.",
  "minutes.stillOpen": "Esta ata ainda está em curso.",
  "minutes.remove": "Retirar {text}",
  "minutes.post": "Publicar de novo",
  "minutes.reopen.elsewhere": "A ata de “{title}” é retomada no canal em que foi feita.",
  "minutes.noted": "Na ata de “{title}”",
  "minutes.removed": "Algo foi retirado da ata.",
  "minutes.remove.gone": "Isso já não está na ata.",
  "minutes.remove.other": "Só pode retirá-lo quem o anotou ou quem conduz a reunião.",
  "minutes.here.noted": "Sua presença foi anotada: {title}",
  "minutes.here.already": "Sua presença já estava anotada: {title}",
  "minutes.here.none": "Nenhuma reunião deste canal está em curso, ou há mais de uma.",
  "minutes.here.undone": "Sua presença já não está anotada.",
  "deliveries.what.minutes": "Ata: {title}",
  "attendance.here": "disse",
};
