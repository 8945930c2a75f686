/**
 * What posters, cards and labels picture, in five languages: `english = German | French | Spanish | Italian | Portuguese`, each
 * a regular expression without word borders, with its other forms after commas; a dash where a language is left to itself.
 */
const MOTIFS = `
bunting = wimpelketten?, girlanden? | fanions?, guirlandes? | banderines?, guirnaldas? | festoni?, bandierine | bandeirinhas?
barbecue grill = grill | barbecue, grillades? | barbacoa, parrilla | griglia, grigliata | churrasco, churrasqueira
garden = gärten, garten | jardins? | jard[ií]n(?:es)? | giardin[oi] | jardi(?:m|ns)
flowers = blumen, blüten | fleurs? | flor(?:es)? | fior[ei] | flores, flor
wildflowers = wiesenblumen, wildblumen | fleurs sauvages, fleurs des champs | flores silvestres | fiori di campo | flores silvestres
rose = - | - | rosas | - | rosas
tree = bäume, baum | arbres? | árbol(?:es)? | alber[oi] | árvores?
forest = wald, wälder | forêts? | bosques? | bosc(?:o|hi), foresta | florestas?
mountains = bergen?, gebirge | montagnes? | montañas? | montagn[ae] | montanhas?
sea = meer | mer | mar | mare | mar
beach = strand | plages? | playas? | spiaggi[ae] | praias?
lake = see | lacs? | lagos? | lag[oh]i? | lagos?
island = inseln? | îles? | islas? | isol[ae] | ilhas?
sun = sonne | soleil | sol | sole | sol
moon = mond | lune | luna | luna | lua
stars = sternen?, sternenhimmel | étoiles? | estrellas? | stell[ae] | estrelas?
snow = schnee | neige | nieve | neve | neve
night = nachts?, nacht | nuit | noche | notte | noite
city = stadt, stadtsilhouette | villes? | ciudad(?:es)? | città | cidades?
house = häuser, haus, häuschen | maisons? | casas? | case | casas?
castle = schloss, burg | châteaux?, château | castillos? | castell[oi] | castelos?
lighthouse = leuchttürme?, leuchtturm | phares? | faros? | far[oi] | far(?:ol|óis)
boat = boote?, segelboote? | bateaux?, voiliers? | barcos?, veleros? | barc(?:a|he) | barcos?
bicycle = fahrräder, fahrrad | vélos?, bicyclettes? | bicicletas?, bicis? | bicicl(?:etta|ette) | bicicletas?
train = züge, zug | trains? | trenes?, tren | tren[oi] | tren[sz]?, trem
car = autos?, oldtimer | voitures? | coches?, carros? | automobil[ei] | carros?
dog = hunde?, hunden | chiens? | perros? | can[ei] | cachorros?, cães, cão
cat = katzen? | chats? | gatos? | gatt[oi] | gatos?
horse = pferde?, pferden | cheva(?:l|ux) | caballos? | cavall[oi] | cavalos?
bird = vögel, vogel | oiseaux?, oiseau | pájaros?, aves | uccell[oi] | pássaros?
fish = fische? | poissons? | peces, pez, pescados? | pesc[ei] | peixes?
bear = bären?, bär | ours | osos? | ors[oi] | ursos?
teddy bear = teddyb[äa]ren?, teddybär, teddy | ours en peluche | osos? de peluche | orsacchiott[oi] | urs(?:o|inho)s? de pelúcia
fox = fuchs, füchse | renards? | zorros? | volp[ei] | raposas?
bee = bienen? | abeilles? | abejas? | ap[ei] | abelhas?
butterfly = schmetterlinge?, schmetterling | papillons? | mariposas? | farfall[ae] | borboletas?
toys = spielzeuge?, spielsachen | jouets? | juguetes? | giocattol[oi] | brinquedos?
balloon = luftballons?, ballons? | ballons? de baudruche | globos? | palloncin[oi] | balões, balão
gift = geschenke? | cadeaux?, cadeau | regalos? | regal[oi] | presentes?
cake = kuchen, torten? | gâteaux?, gâteau | tartas?, tortas? | tort[ae] | bolos?
bread = brote? | pains? | panes, pan | pane | pães, pão
cheese = käse | fromages? | quesos? | formagg[io]o?, formaggi | queijos?
wine = weine? | vins? | vinos? | vin[oi] | vinhos?
beer = biere? | bières? | cervezas? | birr[ae] | cervejas?
coffee = kaffee | cafés? | cafés? | caffè | cafés?
ice cream = eis, eisbecher, eistüten? | glaces?, crèmes? glacées? | helados? | gelat[oi] | sorvetes?, gelados?
apple = äpfel, apfel | pommes? | manzanas? | mel[ae] | maçãs?
lemon = zitronen? | citrons? | limones?, limón | limon[ei] | lim(?:ões|ão)
orange = orangen | - | naranjas? | arance | laranjas?
strawberry = erdbeeren? | fraises? | fresas? | fragol[ae] | morangos?
grapes = trauben, weintrauben | raisins?, vigne | uvas? | uva | uvas?
olive = oliven? | olives? | aceitunas?, olivos? | olivo, ulivo | azeitonas?
pumpkin = kürbisse?, kürbis | citrouilles?, potirons? | calabazas? | zucc(?:a|he) | abóboras?
vegetables = gemüse | légumes? | verduras?, hortalizas? | verdur[ae] | legumes, verduras?
fruit = obst, früchte | fruits? | frutas? | frutta | frutas?
honey = honig | miel | miel | miele | mel
lavender = lavendel | lavande | lavanda | lavanda | lavanda
book = bücher, buch | livres? | libros? | libr[oi] | livros?
music = musik | musique | música | musica | música
guitar = gitarren? | guitares? | guitarras? | chitarr[ae] | violão, guitarras?
piano = klavier | - | - | pianoforte | -
dancers = tanzpaar, tanzendes paar | couple (?:de danseurs|dansant|qui danse) | pareja (?:bailando|de baile|que baila) | coppia (?:che balla|di ballerini) | casal (?:dançando|a dançar)
dance = tanz, tanzen, tanzkurs | danse | baile, bailando | danza, ballo | dança
children = kinder, kindern | enfants? | niños | bambini | crianças?
woman = frau | femme | mujer | donna | mulher
man = - | homme | hombre | uomo | homem
farmer = bauer, bäuerin, landwirt | fermier, agriculteur | granjero, agricultor | contadino | fazendeiro, agricultor
christmas tree = weihnachtsbaum, christbaum, tannenbaum | sapin de noël | árbol de navidad | albero di natale | árvore de natal
christmas = weihnachten, weihnachts | noël | navidad | natale | natal
easter eggs = ostereier | œufs de pâques | huevos de pascua | uova di pasqua | ovos de páscoa
candles = kerzen? | bougies? | velas? | candel[ae] | velas?
lantern = laternen? | lanternes?, lampions? | faroles?, linternas? | lantern[ae] | lanternas?
umbrella = regenschirme?, schirm | parapluies?, parasols? | paraguas, sombrillas? | ombrell[oi] | guarda-chuvas?
market stall = marktstände?, marktstand | étals?, stand de marché | puestos? de mercado | bancarell[ae] | barracas?
flea market = flohmarkt, trödelmarkt, kinderflohmarkt | brocantes?, vide-greniers?, marché aux puces | mercadillo, rastro | mercatino(?: delle pulci)? | feira da ladra, mercado de pulgas
concert = konzert | - | concierto | concerto | -
party = fest, feier, sommerfest, gartenfest, straßenfest, stadtfest, hoffest, nachbarschaftsfest, schulfest | fête | fiesta | festa | festa
wedding = hochzeit | mariage | boda | matrimonio, nozze | casamento
football = fußball | ballon de foot | fútbol, balón de fútbol | pallone, calcio | futebol
rocket = raketen? | fusées? | cohetes? | razz[oi] | foguetes?
`

const COLUMNS = ['de', 'fr', 'es', 'it', 'pt']

/** The lines `english: foreign, foreign` of a language; none for those that the table does not hold. */
export function motifsOf(code: string): string {
  const column = COLUMNS.indexOf(code)
  if (column < 0) return ''
  return MOTIFS.trim()
    .split('\n')
    .flatMap((line) => {
      const [english = '', all = ''] = line.split(' = ')
      const foreign = all.split(' | ')[column]?.trim() ?? '-'
      return foreign === '-' || foreign === '' ? [] : [`${english}: ${foreign}`]
    })
    .join('\n')
}

const NAMES: ReadonlySet<string> = new Set(
  MOTIFS.trim()
    .split('\n')
    .flatMap((line) => (line.split(' = ')[0] ?? '').split(' ')),
)
const HOMOGRAPHS =
  /^(?:pains?|case|see|raisins?|ours|ap[ei]s?|sole?|panes?|autos?|grill|mar[es]?|regal[io]?|far|can[ei]|pommes|eis|boote?|fest|danse|globos?|uva|mel|torte|burg|velas?|teddy|ballons?|luna|vill[ae]s?|concerto|fiestas?|glaces?|rosas?|vin[aeo]s?|lac|lag[o]?|mer|ponte)$/
/** Whether a word is English, too: `trains` tells no language. */
export const isSharedMotif = (word: string): boolean =>
  HOMOGRAPHS.test(word) || NAMES.has(word) || NAMES.has(word.replace(/s$/, '')) || NAMES.has(`${word}s`)
