import type { running as reference } from "../en/running.ts";

export const running: Record<keyof typeof reference, string> = {
  "terminal.file.saved": "salvo: {path}",
  "terminal.file.failed": "não foi possível gravar {path}: {reason}",
  "terminal.import.option":
    "A opção {option} não diz nada de um arquivo assim de {kind}. `rapporteur help import` mostra para que serve cada uma.",
  "terminal.run.line": 'Diga o que executar, como em: rapporteur run "contact find tracing country:PY"',
  "terminal.now":
    "“{typed}” não é um momento. Escreva com a diferença de fuso, como em 2026-11-24T15:00:00Z, ou como tempo a partir de agora, como em +7d.",
  "terminal.tick.nothing": "Não havia nada a entregar em {now}.",
  "terminal.chat.hello":
    "{community}. Você é {name}. /help mostra o que sei fazer; /as, /channel, /locale e /zone mudam o seu lugar, /quit sai.",
  "terminal.chat.seat": "Você é {name}, em #{channel}; os horários são os de {zone}.",
  "terminal.import.file": "Não consigo ler o arquivo {file} ({reason}).",
  "terminal.import.check": "Verificando",
  "terminal.import.save": "Gravando",
  "terminal.demo.community": "Comunidade de demonstração",
  "terminal.demo.first": "Não havia dados: a comunidade de demonstração foi instalada.",
  "terminal.demo.installed": "A comunidade de demonstração “{name}” ({slug}) foi instalada.",
  "terminal.demo.there": "A comunidade de demonstração “{name}” ({slug}) já existe; nada foi mudado.",
  "terminal.migrate.none": "O banco de dados tem todas as migrações.",
  "terminal.migrate.pending": "falta: {name}",
  "terminal.migrate.applied": "aplicada: {name}",
  "terminal.migrate.needed": "Faltam migrações no banco de dados. `rapporteur migrate` as aplica; `npm start` também.",
  "terminal.admin.none": "{slug}: ninguém a administra.",
  "terminal.admin.is": "{slug}: {id} {name} ({accounts}) a administra; última vez aqui: {seen}",
  "terminal.admin.could": "{slug}: {id} {name} ({accounts}), {role}; última vez aqui: {seen}",
  "terminal.admin.made": "{name} administra agora {slug}. Todas as pessoas que moderam ali são avisadas.",
  "terminal.links.none": "{slug}: nenhum vínculo aguarda confirmação nem pode ser desfeito.",
  "terminal.links.waits": "{slug}: {id} aguarda confirmação: {name}, {accounts}",
  "terminal.links.undoable": "{slug}: {id} está confirmado e pode ser desfeito: {name}, {accounts}",
  "terminal.links.confirmed": "Confirmado. As duas contas são avisadas.",
  "terminal.links.undone": "Desfeito. As duas contas são avisadas.",
  "terminal.audit.whole":
    "{slug}: íntegra, {links, plural, one {# registro} many {# registros} other {# registros}}, topo {head}",
  "terminal.audit.cut": "Os registros anteriores ao {first} foram cortados em um ponto de controle assinado.",
  "terminal.audit.unsigned":
    "Os registros até o {unsigned} não são assinados. Estão como estavam em {date}; o que houve com eles antes não aparece.",
  "terminal.audit.accept":
    "Se foi então que você atualizou, diga isso uma vez com `rapporteur audit accept`. Se já tinha dito, o log foi substituído.",
  "terminal.audit.accepted":
    "{slug}: {links, plural, one {# registro sem assinatura foi aceito.} many {# registros sem assinatura foram aceitos.} other {# registros sem assinatura foram aceitos.}}",
  "terminal.audit.nothing": "{slug}: não há nada a aceitar.",
  "terminal.audit.broken.accept":
    "{slug}: a cadeia está quebrada e nada foi aceito; `rapporteur audit verify` diz onde.",
  "terminal.audit.older":
    "O mais novo está assinado com a chave {key}, e agora quem sela é {sealing}: o próximo registro dirá isso.",
  "terminal.audit.broken.changed":
    "{slug}: QUEBRADA no registro {at}. Esse registro foi alterado, ou um anterior foi removido.",
  "terminal.audit.broken.removed":
    "{slug}: QUEBRADA. Os registros até o {at} foram removidos, e nenhum ponto de controle diz isso.",
  "terminal.audit.broken.key":
    "{slug}: NÃO DÁ PARA VERIFICAR a partir do registro {at}, porque a chave dele não está aqui. Acrescente-a a RAPPORTEUR_KEY; se foi perdida, nada mostra se esses registros mudaram.",
  "terminal.audit.broken.noted":
    "{slug}: DIFERENTE DO ANOTADO no registro {at}. A cadeia foi cortada ali, substituída ou restaurada de uma cópia mais antiga.",
  "terminal.audit.notes":
    "Isso não são anotações de cadeias de auditoria: cada linha é JSON com community, seq e hash.",
  "terminal.rotate.one":
    "Só há uma chave: não há o que trocar. Coloque uma nova na frente e deixe a antiga atrás, em todos os processos: RAPPORTEUR_KEY=nova,antiga. `rapporteur key` imprime uma.",
  "terminal.rotate.progress": "Selando de novo",
  "terminal.rotate.anew":
    "{anew, plural, one {# valor foi selado de novo} many {# valores foram selados de novo} other {# valores foram selados de novo}} com a chave {key}; os logs de auditoria são assinados com ela.",
  "terminal.rotate.closed":
    "{closed, plural, one {# valor não abre} many {# valores não abrem} other {# valores não abrem}} com nenhuma dessas chaves e ficou como estava. Se a chave foi perdida, não poderá mais ser lido; se não, acrescente-a atrás das outras.",
  "terminal.rotate.again":
    "Ainda há algo selado com outra chave: um processo tem as chaves em outra ordem. Coloque a nova na frente em todos e troque de novo.",
  "terminal.rotate.done":
    "Não se achou nada que {old} abra; dos registros de auditoria assinados com ela fica guardado o que os verifica, selado com a nova. Tire {old} de RAPPORTEUR_KEY em todos os processos. Cópias anteriores ainda precisam dela.",
  "terminal.rotate.gone":
    "Não se achou nada que {old} abra, e ela saiu do arquivo de chaves; dos registros de auditoria assinados com ela fica guardado o que os verifica, selado com a nova. Cópias anteriores ainda precisam dela: devem ter o arquivo de chaves de então.",
  "terminal.key.missing":
    "Um servidor de banco de dados precisa de uma chave sua para os campos privados. `rapporteur key` imprime uma nova: coloque-a em RAPPORTEUR_KEY e guarde uma cópia em lugar seguro, porque sem ela telefones, e-mails e notas não poderão mais ser lidos.",
  "terminal.key.made":
    "Uma chave para os campos privados foi criada em {path}. Guarde uma cópia em lugar seguro: sem ela telefones, e-mails e notas não poderão mais ser lidos.",
  "terminal.data.unusable":
    "Não consigo usar a pasta de dados {directory} ({reason}). Indique em RAPPORTEUR_DATA uma em disco local em que eu possa escrever.",
  "terminal.held.busy":
    "A pasta de dados {directory} está em uso há {seconds} segundos por `{does}` (processo {pid}). Tente de novo quando ele terminar.",
  "terminal.held.unknown": "A pasta de dados {directory} está em uso por um processo de outro usuário.",
  "terminal.holder.other": "O Rapporteur em execução é de outra versão e não conhece este comando. Reinicie-o.",
  "terminal.holder.broken":
    "O Rapporteur em execução parou enquanto trabalhava nisto. Veja se foi feito antes de repetir.",
  "terminal.holder.gone": "O Rapporteur em execução não responde. Tente de novo ou reinicie-o.",
  "terminal.opening.booting": "Iniciando o banco de dados embutido",
  "terminal.opening.migrating": "Preparando as tabelas",
  "terminal.pack.broken":
    "Não é possível usar as funções de {path}: {reason}. RAPPORTEUR_FEATURES indica esse arquivo.",
  "terminal.store.broken": "Não é possível abrir o banco de dados embutido em {directory} ({reason}).",
  "terminal.database.waiting":
    "Ainda não é possível acessar o banco de dados em {address} ({reason}); tentando de novo.",
  "terminal.database.unreachable":
    "Não é possível acessar o banco de dados em {address}. Confira DATABASE_URL e se o servidor está em execução.",
  "terminal.database.refused": "O banco de dados em {address} recusa: {reason}",
  "terminal.bug": "Algo deu errado do meu lado; o registro diz o quê.",
};
