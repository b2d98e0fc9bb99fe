import type { curating as reference } from "./en.ts";

export const curating: Record<keyof typeof reference, string> = {
  "contact.merge.summary": "Fazer de dois contatos um, depois de vê-los lado a lado",
  "title.contact.merge": "Unir dois contatos",
  "submit.merge": "Unir",
  "submit.compare": "Lado a lado",
  "contact.merge.contact": "O contato que fica",
  "contact.merge.other": "O contato que passa para ele",
  "contact.merge.details": "Que dados ficam onde diferem",
  "contact.merge.details.stays": "Os do contato que fica",
  "contact.merge.details.goes": "Os do contato que sai",
  "contact.merge.sure": "Unir",
  "contact.merge.title": "Unir dois contatos?",
  "contact.merge.ask":
    "O primeiro, “{stays}”, e o segundo, “{goes}”, passam a ser um só. “Juntos” é o que ele dirá; você pode desfazer durante 30 dias.",
  "contact.merge.table": "Em que diferem",
  "contact.merge.field": "Campo",
  "contact.merge.stays": "Primeiro",
  "contact.merge.goes": "Segundo",
  "contact.merge.after": "Juntos",
  "contact.merge.hours": "Horário de trabalho",
  "contact.merge.source": "Fonte",
  "contact.merge.mandates": "Ponto de contato para",
  "contact.merge.confirmed": "Confirmado pela própria pessoa",
  "contact.merge.verified": "Verificado",
  "contact.merge.left": "Deixou o cargo em",
  "contact.merge.same": "Igual nos dois: {fields}",
  "contact.merge.private":
    "{count, plural, =0 {Ficam os telefones, e-mails e observações dos dois; não há nenhum em comum.} one {Ficam os telefones, e-mails e observações dos dois; # número ou endereço está em ambos.} many {Ficam os telefones, e-mails e observações dos dois; # números ou endereços estão em ambos.} other {Ficam os telefones, e-mails e observações dos dois; # números ou endereços estão em ambos.}}",
  "contact.merge.take.goes": "Usar os dados do segundo",
  "contact.merge.take.stays": "Usar os dados do primeiro",
  "contact.merge.show.stays": "Ver o primeiro",
  "contact.merge.show.goes": "Ver o segundo",
  "contact.merge.done": "Unidos: um só contato com o que os dois tinham. Os links e mandatos de ambos levam até aqui.",
  "contact.merge.one": "Já são um só contato.",
  "contact.merge.gone": "Um dos dois não está mais lá: alguém o uniu ou removeu nesse meio-tempo.",
  "contact.merge.persons":
    "Estes contatos são de duas pessoas. Diga de quem é o contato com {edit}, ou peça que vinculem as contas com {link}; depois una.",
  "contact.merge.country":
    "{name} é ponto de contato ({country}), e o contato unido não seria de lá. Antes passe esse mandato a outro ou encerre-o: {command}",
  "contact.duplicates.summary": "Listar os contatos que provavelmente são o mesmo",
  "title.contact.duplicates": "Possíveis duplicados",
  "contact.duplicates.title":
    "{total, plural, one {# par provável} many {# pares prováveis} other {# pares prováveis}}",
  "contact.duplicates.none": "Não há dois contatos que pareçam o mesmo.",
  "contact.duplicates.name": "mesmo nome",
  "contact.duplicates.phones": "mesmo telefone",
  "contact.duplicates.emails": "mesmo e-mail",
  "contact.duplicates.compare": "Lado a lado: {name}",
  "contact.reports.summary": "Mostrar o que dizem estar errado em um contato",
  "contact.reports.said": "O que dizem estar errado:",
  "contact.reports.none": "Não há nada aqui que digam estar errado e aguarde a sua revisão.",
  "contact.reports.more": "{count, plural, one {e mais #} many {e mais #} other {e mais #}}",
  "contact.reports.fact":
    "{count, plural, one {# pessoa diz que algo está errado} many {# dizem que algo está errado} other {# dizem que algo está errado}}",
  "contact.reports.show":
    "{count, plural, one {O que está errado (#)} many {O que está errado (#)} other {O que está errado (#)}}",
  "contact.reports.right": "Nada está errado",
  "contact.reports.mended": "Já foi corrigido",
  "contact.reports.since": "Alguém disse mais sobre este contato depois. Veja-o de novo e então decida.",
  "contact.reports.approved": "“{title}” está corrigido. Quem disse que algo estava errado é avisado.",
  "contact.reports.rejected": "“{title}” fica como está. Quem disse que algo estava errado é avisado.",
  "contact.right.summary": "Dizer que nada está errado em um contato",
  "contact.wrong.many":
    "Você disse {most} vezes que algo está errado, e ninguém cuidou disso ainda. Espere até que alguém cuide.",
  "contact.wrong.silent":
    "Dizem que algo no contato {contact} está errado, e a pessoa a quem pertence não cuida disso há {days} dias. Para cuidar: {command}",
  "contact.wrong.became.changed": "Você disse que algo no contato {contact} estava errado. Já foi corrigido.",
  "contact.wrong.became.right":
    "Você disse que algo no contato {contact} estava errado. Alguém conferiu: está certo como está.",
  "contact.wrong.became.right.why":
    "Você disse que algo no contato {contact} estava errado. Alguém conferiu: está certo como está. Diz: “{why}”",
  "contact.wrong.became.removed":
    "Você disse que algo no contato {contact} estava errado. Ele foi tirado do diretório.",
  "contact.closed": "Por agora você abriu tantos dados privados quanto é possível; mais a partir de {at}.",
  "held.reports": "O que você disse estar errado em contatos",
  "name.merge": "unir",
  "name.other": "outro",
  "name.details": "dados",
  "name.duplicates": "duplicados",
  "audited.contact.merge": "uniu dois contatos",
};
