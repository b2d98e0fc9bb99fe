/** What people with a given name are called, folded: the names, a colon, and what they are called for short. From our own knowledge. */
const NICKNAMES = `
  jose: pepe pepito chepe ze zeca
  francisco: paco pancho curro chico kiko
  maria: mari maruja mariquita
  ignacio: nacho
  guadalupe: lupe lupita
  dolores: lola
  mercedes: meche merche
  rosario: charo chayo
  consuelo: chelo
  concepcion: concha conchita
  jesus: chucho chuy
  manuel: manolo manu lolo maneco mane
  enrique henrique: quique kike rique
  luis luiz: lucho lula
  jorge: coque
  alberto: beto tito
  roberto: beto berto
  gilberto: beto
  eduardo: edu lalo duda dudu
  gonzalo: chalo
  hector: tito
  alejandro alexandre alexander alexandra alejandra: alex ale sasha xande sandro
  antonio: tono toninho tonio toni tony
  joaquin joaquim: quino quim
  rafael: rafa
  santiago: santi
  sebastiao sebastian: tiao seba sebas
  fernando: nando fer
  pedro: perico pedrinho
  joao: joaozinho jango
  carlos: carlinhos charly
  beatriz: bea bia
  isabel: isa bel chabela
  teresa: tere teca
  graciela: chela
  patricia: pati patty pat trish
  veronica: vero
  gabriela gabriel: gabi gabo
  leticia: leti
  fatima: fati
  robert: bob bobby rob robbie bert
  william: bill billy will liam
  richard: dick rick richie
  james: jim jimmy jamie
  john: jack johnny
  edward: ed eddie ted ned
  thomas tomas: tom tommy
  michael miguel michel: mike mick miki
  charles: chuck charlie
  elizabeth elisabeth: liz beth betty lisa eliza lizzie
  margaret: maggie peggy meg
  katherine catherine katharine: kate kathy cathy
  joseph: joe jo
  samuel: sam
  daniel: dan danny dani
  david: dave
  anthony: tony
  andrew: andy drew
  christopher: chris
  christine cristina christina: chris cris tina
  nicholas nicolas: nick nico
  stephen steven: steve
  matthew: matt
  benjamin: ben benja
  denise: dee
  susan: sue susie
  deborah: debbie deb
  jennifer: jen jenny
  raymond: ray
  frederick frederic federico: fred fede
  philippe philip felipe: phil fil pipe
  jean: jeannot
  suzanne: suzy
  vladimir: vova volodya
  dmitri dmitry: dima
  ivan: vanya
  aleksandr: sasha
  yevgeniy evgeny: zhenya`;

/** Full names by what those who have them are called for short, folded. */
export const NICKNAMED: ReadonlyMap<string, readonly string[]> = read();

function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of NICKNAMES.trim().split("\n")) {
    const [names = "", short = ""] = line.split(":");
    for (const one of short.trim().split(" ")) found.set(one, [...(found.get(one) ?? []), ...names.trim().split(" ")]);
  }
  return found;
}
