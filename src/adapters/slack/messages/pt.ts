import type { en } from "./en.ts";

export const pt: Record<keyof typeof en, string> = {
  "slack.confirm.title": "Tem certeza?",
  "slack.confirm.text": "Você está prestes a fazer isto: {label}",
  "slack.confirm.yes": "Sim, fazer",
  "slack.confirm.no": "Não, voltar",
  "slack.empty": "Não há nada para mostrar aqui.",
  "slack.continued": "Continuação da mensagem anterior.",
  "slack.more": "Há mais do que cabe aqui. Pergunte-me numa mensagem direta para ver tudo.",
  "slack.close": "Cancelar",
  "slack.next": "Avançar",
  "slack.hint.pick": "Ou escolha um momento abaixo.",
  "slack.hint.open": "Escolha ou escreva",
  "slack.hint.search": "Digite para buscar.",
  "slack.choose": "Escolher",
  "platform.close": "Fechar",
  "platform.answer": "Resposta",
  "slack.scope.files.read":
    "Não posso ler arquivos neste espaço de trabalho, então nada foi feito. A administração pode permitir instalando o aplicativo de novo com “files:read”. Até lá, deixe o arquivo de fora e ponha um link no lugar.",
  "slack.scope.files.write":
    "Não posso enviar arquivos neste espaço de trabalho, então isto falta aqui: {names}. A administração pode permitir instalando o aplicativo de novo com “files:write”.",
  "slack.absent": "Ainda não estou neste canal, por isso não posso publicar aqui: adicione-me com “/invite”.",
  "slack.absent.there":
    "Não posso publicar em #{channel}: não estou nele, ou está arquivado. Nada foi feito. Adicione-me lá com “/invite” e peça de novo.",
  "slack.step.failed": "Este passo não foi feito. Quem iniciou o fluxo soube por quê, se se sabe quem é.",
  "slack.step.broken":
    "Esta etapa começou e foi interrompida: não se sabe se foi feita. Quem iniciou o fluxo de trabalho pode verificar.",
};
