import type { domains as reference } from "../en/domains.ts";

export const domains: Record<keyof typeof reference, string> = {
  "membership.domains.summary": "Mostrar e mudar os domínios de e-mail cujos pedidos são vistos primeiro",
  "title.membership.domains": "Domínios de órgãos",
  "membership.domains.add": "Domínio a adicionar: example.org",
  "membership.domains.add.do": "Adicionar um domínio…",
  "membership.domains.remove": "Domínio a tirar da lista",
  "membership.domains.what":
    "Um domínio não deixa ninguém entrar. Eu não envio e-mails, por isso um endereço que alguém digita não prova nada: quem cita um destes domínios fica marcado e vai à frente na fila de revisão, e a moderação decide.",
  "membership.domains.none": "Não há nenhum domínio na lista.",
  "membership.domains.below":
    "Também conta o que está abaixo de um domínio: um endereço de mail.example.org é de example.org.",
  "membership.domains.added": "{domain} está agora na lista.",
  "membership.domains.removed": "{domain} não está mais na lista.",
  "membership.domains.alike":
    "{domain} se parece com {listed}, que também está na lista. Veja se os dois são de um órgão.",
  "membership.domains.there": "{domain} já está na lista.",
  "membership.domains.not-there": "{domain} não está na lista.",
  "option.email": "“{typed}” não é um endereço de e-mail. Escreva assim: ana@example.org.",
  "option.domain": "“{typed}” não é um domínio. Escreva o que vem depois da @ de um endereço: example.org.",
};
