/** O que se publica do que é acrescentado à biblioteca. */
export const additions = {
  "settings.library.summary": "Publicar cada novo recurso em um canal, ou deixar de fazê-lo",
  "title.settings.library": "Recursos publicados",
  "settings.library.channel": "Em que canal; neste, se não indicar nenhum",
  "settings.library.on": "Publicá-los ali? (sim; não encerra)",
  "name.library": "biblioteca",
  "settings.library.done": "A partir de agora os novos recursos são publicados em #{channel}",
  "settings.library.ended": "Os novos recursos não são mais publicados em #{channel}",
  "settings.library.how":
    "O que é aprovado é publicado três minutos depois, em uma mensagem com o que tiver sido aprovado até então, se puder ser visto por todos os que leem ali. O que é importado não é publicado; os resumos o contam.",
  "settings.library.on.is": "Os novos recursos são publicados aqui.",
  "settings.library.off.is": "Os novos recursos não são publicados aqui.",
  "settings.library.all": "São publicados em {channels}.",
  "settings.library.do": "Publicá-los aqui",
  "settings.library.end": "Não publicá-los mais",
  "settings.library.most":
    "Os novos recursos já são publicados em {most, number} canais, que é o máximo. Encerre primeiro em um deles.",
  "resource.addition.new": "Novo na biblioteca",
  "resource.addition.show": "Mostrar tudo",
  "resource.addition.several": "{count, plural, one {# recurso novo} many {# recursos novos} other {# recursos novos}}",
  "resource.addition.more": "{count, plural, one {E mais #.} many {E mais #.} other {E mais #.}}",
  "resource.addition.list": "Mostrar tudo o que há de novo",
  "resource.addition.gone":
    "Não posso mais publicar nada em #{channel}: não existe mais ou está fechado para mim. A partir de agora os novos recursos não são publicados ali.",
  "resource.addition.failed": "O novo recurso “{title}” não pôde ser publicado em #{channel}.",
  "resource.addition.uncertain":
    "Não foi possível saber se o novo recurso “{title}” foi publicado em #{channel}. Por favor, veja ali.",
  "deliveries.what.addition": "Novo recurso",
  "deliveries.what.notice.addition": "Que um novo recurso não foi publicado",
  "audited.channel.additions": "fez publicar os novos recursos em um canal, ou deixar de publicá-los",
} as const;
