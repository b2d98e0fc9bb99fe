import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "setup.summary": "Conectar este espaço a uma comunidade: uma nova, ou uma que lhe deu um código",
  "setup.name": "Nome de uma nova comunidade",
  "setup.code": "Ou o código de uma que existe",
  "setup.language": "Idioma do que publico por conta própria",
  "setup.zone": "Fuso horário ou cidade",
  "setup.language.en": "English",
  "setup.language.es": "Español",
  "setup.language.pt": "Português",
  "setup.language.fr": "Français",
  "setup.open": "Configurar",
  "setup.teach":
    "Quem administra este espaço pode conectá-lo com /setup: a uma comunidade nova, ou a uma que já existe e lhe deu um código.",
  "setup.teach.admin":
    "Você administra este espaço, então pode conectá-lo com /setup: a uma comunidade nova, ou a uma que já existe e lhe deu um código.",
  "setup.admins": "Só quem administra este espaço pode conectá-lo a uma comunidade. Peça-lhe que digite /setup.",
  "setup.either": "Escreva aqui o nome de uma comunidade nova ou, abaixo, o código de uma que existe.",
  "setup.both":
    "Um nome cria uma comunidade nova; um código entra em uma que existe. Deixe um dos dois e apague o outro.",
  "setup.code.wrong":
    "Esse código não serve: tem um erro, já foi usado ou tem mais de um dia. Peça um novo a quem administra a comunidade: ele é obtido com /community invite.",
  "setup.tries":
    "Este espaço já tentou {tries, plural, one {# código} many {# códigos} other {# códigos}} em uma hora. Tente de novo daqui a uma hora.",
  "setup.meanwhile":
    "Enquanto isso, este espaço foi conectado a uma comunidade. Digite /community show para ver a qual.",
  "setup.already":
    "Este espaço já pertence a {community}. Para sair, quem administra a comunidade digita /community disconnect.",
  "setup.made": "{community} está pronta",
  "setup.made.you":
    "Você a administra. Todas as pessoas deste espaço são membros, e quem é convidado aqui também é convidado na comunidade; /person role muda isso.",
  "setup.made.next": "A seguir: adicione-me a um canal e marque ali uma reunião, ou veja o que posso fazer.",
  "setup.joined": "Este espaço agora pertence a {community}",
  "setup.joined.you":
    "Você e todas as pessoas daqui compartilham seus contatos, reuniões, conclusões e recursos. O código já foi usado.",
  "community.show.summary": "Ver esta comunidade: nome, espaços e pessoas",
  "community.spaces": "Espaços conectados",
  "community.people": "Pessoas",
  "community.count.admin":
    "{count, plural, one {# pessoa que administra} many {# pessoas que administram} other {# pessoas que administram}}",
  "community.count.moderator":
    "{count, plural, one {# pessoa que modera} many {# pessoas que moderam} other {# pessoas que moderam}}",
  "community.count.member": "{count, plural, one {# membro} many {# membros} other {# membros}}",
  "community.count.guest":
    "{count, plural, one {# pessoa convidada} many {# pessoas convidadas} other {# pessoas convidadas}}",
  "community.count": "{count, number}",
  "community.show": "A comunidade",
  "community.invite": "Convidar um espaço",
  "community.invite.summary": "Obter um código de uso único com que outro espaço entra nesta comunidade",
  "community.invite.title": "Um código para um espaço",
  "community.invite.how": "Quem administra o outro espaço me adiciona lá e digita isto:",
  "community.invite.until": "Válido até",
  "community.invite.once":
    "Funciona uma só vez e não posso mostrá-lo de novo. Todas as pessoas desse espaço verão o que esta comunidade compartilha: dê-o só a quem você confia isso.",
  "community.rename.summary": "Dar outro nome a esta comunidade",
  "community.name": "Nome",
  "community.renamed": "A comunidade agora se chama {name}",
  "community.renamed.same": "A comunidade já se chama assim.",
  "community.before": "Antes",
  "community.rename": "Renomear",
  "community.disconnect": "Desconectar este espaço",
  "community.disconnect.summary": "Tirar este espaço da comunidade; os dados da comunidade permanecem",
  "community.disconnect.title": "Desconectar este espaço de {community}?",
  "community.disconnect.what":
    "Ninguém aqui poderá mais consultar nada da comunidade. Seus contatos, reuniões, conclusões e recursos permanecem.",
  "community.disconnect.planned":
    "{planned, plural, =0 {Não há nada previsto para publicar aqui.} one {Uma mensagem prevista para ser publicada aqui é cancelada.} many {# mensagens previstas para serem publicadas aqui são canceladas.} other {# mensagens previstas para serem publicadas aqui são canceladas.}}",
  "community.disconnect.last":
    "Este é o único espaço conectado. Antes, obtenha um código com /community invite e guarde-o: sem ele, ninguém poderá voltar à comunidade.",
  "community.disconnect.do": "Desconectar",
  "community.disconnected": "Este espaço foi desconectado",
  "community.disconnected.back": "Ele não pertence mais a {community}. Com um código da comunidade ele pode voltar.",
  "community.disconnected.already": "Este espaço já está desconectado.",
  "community.leave.summary": "Confirmar que este espaço se desconecta",
  "community.delete": "Excluir a comunidade",
  "community.delete.summary": "Excluir esta comunidade e tudo o que ela contém, em todos os espaços",
  "community.delete.title": "Excluir {community} para sempre?",
  "community.delete.what":
    "Tudo o que segue é apagado, com o registro de auditoria, em todos os espaços conectados. Não há como desfazer.",
  "community.delete.do": "Excluir…",
  "community.erase.summary": "Confirmar a exclusão da comunidade escrevendo seu nome",
  "community.erase.name": "Escreva o nome da comunidade",
  "community.erase.mismatch":
    "Esse não é o nome da comunidade, então nada foi excluído. Escreva-o exatamente como é: {name}",
  "community.erased": "{community} foi excluída",
  "community.erased.what": "Nada dela resta, nem aqui nem nos outros espaços. /setup cria uma comunidade nova.",
  "welcome.title": "Olá, sou o Rapporteur",
  "welcome.installer":
    "Guardo o que uma comunidade de especialistas perderia entre uma reunião e outra: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei. Falta um passo: conectar este espaço a uma comunidade, nova ou que lhe deu um código.",
  "welcome.channel":
    "Guardo o que {community} perderia entre uma reunião e outra: a quem ligar, quando se reunir, o que foi concluído e onde está aquela lei.",
  "welcome.posts": "Aqui publico só o que alguém pediu:",
  "welcome.posts.reminders": "um lembrete antes de cada reunião marcada neste canal",
  "welcome.posts.digests": "um resumo das novas conclusões, se for programado aqui",
  "welcome.posts.answers": "o que um comando mostra a todas as pessoas, como uma reunião recém-marcada",
  "welcome.by": "Adicionado por",
  "welcome.private": "As consultas são respondidas em particular: só quem pergunta as vê.",
  "welcome.help": "O que posso fazer",
  "settings.clearance": "O que um canal pode mostrar",
  "settings.clearance.summary": "Dizer até que rótulo de compartilhamento pode ser mostrado em um canal",
  "settings.clearance.label": "Até que rótulo",
  "settings.clearance.channel": "Canal, se não for este",
  "settings.clearance.was": "Antes",
  "settings.clearance.becomes": "A partir de agora",
  "settings.clearance.ask": "Mostrar até {label} em #{channel}?",
  "settings.clearance.do": "Sim, até {label}",
  "settings.clearance.check": "Não posso verificar quem lê ali: certifique-se de que seja assim.",
  "settings.clearance.stays": "O que foi dito ali até agora fica ali.",
  "settings.clearance.done": "A partir de agora pode ser mostrado até {label} em #{channel}",
  "settings.clearance.told": "O canal fica sabendo em instantes.",
  "settings.clearance.same": "Em #{channel} já pode ser mostrado até {label}.",
  "settings.clearance.meanwhile": "Alguém mudou isso nesse meio-tempo. Olhe de novo e repita, se ainda for preciso.",
  "settings.clearance.direct":
    "Aqui mostro o que você pode ver: em uma mensagem direta não há nada a configurar. Diga um canal, por exemplo channel:#general.",
  "settings.clearance.unknown":
    "Não sei que canal é “{channel}”. Digite o comando no próprio canal ou escolha o canal na lista da plataforma.",
  "clearance.means.clear":
    "Supõe-se que o canal seja lido por qualquer um: o que é para a comunidade ou seus membros fica de fora, e as pessoas são contadas, não nomeadas.",
  "clearance.means.green":
    "Supõe-se que o canal seja lido pela comunidade, incluindo convidados: o que é para membros ou moderadores fica de fora.",
  "clearance.means.amber":
    "Supõe-se que o canal seja lido só por membros da comunidade: mostra-se o que todos eles podem ler, com nomes de pessoas; reuniões privadas ficam de fora.",
  "clearance.means.moderators":
    "Supõe-se que o canal seja lido só por moderadores: também se mostra o que só eles podem ver, incluindo reuniões privadas.",
  "clearance.told": "A partir de agora pode ser mostrado aqui até {after} (antes {before})",
  "clearance.by": "Definido por {name}.",
  "clearance.limited":
    "Outras organizações leem neste canal: enquanto for assim, não mostro mais do que {label}, seja o que for definido.",
  "clearance.channels": "Canais que podem mostrar algo além de TLP:GREEN",
  "clearance.untold":
    "Você definiu que em #{channel} pode ser mostrado até {label}. Isso vale, mas não consegui avisar o canal: diga isso ali você mesmo.",
  "deliveries.what.clearance": "O que pode ser mostrado ali",
  "deliveries.what.notice.clearance": "Aviso sobre o que um canal pode mostrar",
  "help.family.community": "Esta comunidade e seus espaços",
};
