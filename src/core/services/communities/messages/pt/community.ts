import type { community as reference } from "../en/community.ts";

export const community: Record<keyof typeof reference, string> = {
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
    "Este é o único espaço conectado. Antes, obtenha um código com {command} e guarde-o: sem ele, ninguém poderá voltar à comunidade.",
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
  "community.erased.what": "Nada dela resta, nem aqui nem nos outros espaços. {command} cria uma comunidade nova.",
  "audited.community.create": "criou a comunidade",
  "audited.community.rename": "renomeou a comunidade",
  "audited.community.invite": "criou um código para outro espaço",
  "audited.space.connect": "conectou um espaço",
  "audited.space.disconnect": "desconectou um espaço",
  "audited.channel.language": "definiu o idioma de um canal",
  "audited.channel.clearance": "definiu o que um canal pode mostrar",
};
