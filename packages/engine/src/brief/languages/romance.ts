import type { Language } from './language.ts'

export const FRENCH: Language = {
  code: 'fr',
  name: 'French',
  common: 'le la les des du une pour avec sur dans et aux au qui est ou sans fond affiche carte',
  words: `
menu card: menu, carte d['’]un, carte d['’]une, carte du, carte de la, carte des, carte des (?:vins|desserts|boissons|cocktails|plats), menu du jour, ardoise
price list: tarifs, liste de prix, grille tarifaire
business card: cartes? de visite
greeting card: carte de v(?:œ|oe)ux
birthday card: carte d['’]anniversaire
wedding invitation: faire-part de mariage, invitation de mariage, invitation au mariage
invitation: faire-part, carton d['’]invitation, carte d['’]invitation
postcard: carte postale
treasure map: carte au trésor
poster: affiches?
flyer: prospectus, dépliants?
infographic: infographies?
bar chart: histogrammes?, diagrammes? en barres, graphiques? en barres, diagramme à barres
pie chart: camembert, diagramme circulaire, graphique circulaire
line chart: courbe, graphique linéaire, graphique en courbes
diagram: schéma, diagramme
flow chart: organigramme, logigramme
timeline: frise chronologique, chronologie
timetable: horaires?, emploi du temps, planning, programme
calendar: calendriers?
certificate: certificats?, diplômes?
ticket: billets?
gift voucher: bon cadeau, chèque-cadeau
book cover: couverture de livre, couverture d['’]un livre, couverture de roman, couverture d['’]un roman
album cover: pochette d['’]album, pochette
magazine cover: couverture de magazine
product label: étiquettes?(?: de| pour| d['’])?
packaging design: emballages?
logo: logo, logotype
sign: enseigne, panneau
comic strip: bande dessinée
app screen: écran d['’]application, application mobile, appli
landing page: page d['’]accueil
steps: étapes
facts: faits, chiffres clés
opening hours: horaires d['’]ouverture
title: titre
subtitle: sous-titre
with: avec
without: sans
for: pour
of: de, d['’]
the: le, la, les
a: un, une
and: et
in: en, dans
background: fond, arrière-plan
style: style
in the style: dans le style
called: appelée?, nommée?, intitulée?
black: noire?s?
white: blanc, blanche, blancs, blanches
red: rouges?
blue: bleue?s?
green: verte?s?
yellow: jaunes?
pink: roses?
purple: violette?s?, pourpre
grey: grise?s?
orange: orangée?s?
brown: brune?s?, marron
gold: dorée?s?
silver: argentée?s?
cream: crème
burgundy: bordeaux
navy: bleu marine, marine
dark: sombre, foncée?s?
light: claire?s?
elegant: élégante?s?
modern: moderne, contemporain
minimalist: minimaliste, épurée?s?
vintage: rétro, ancien
playful: ludique, joyeu(?:x|se)
vertical: verticale?, format portrait
horizontal: horizontale?, paysage
square: carrée?
january: janvier
february: février
march: mars
april: avril
may: mai
june: juin
july: juillet
august: août
september: septembre
october: octobre
november: novembre
december: décembre
monday: lundis?
tuesday: mardis?
wednesday: mercredis?
thursday: jeudis?
friday: vendredis?
saturday: samedis?
sunday: dimanches?
`,
}

export const SPANISH: Language = {
  code: 'es',
  name: 'Spanish',
  common: 'el los las una para con del por en y que sin fondo cartel al',
  words: `
menu card: menú, carta de un, carta de una, carta del, carta de (?:vinos|postres|bebidas|platos)
price list: lista de precios, tarifas
business card: tarjetas? de (?:visita|presentación)
greeting card: tarjeta de felicitación
birthday card: tarjeta de cumpleaños
wedding invitation: invitación de boda
invitation: invitación, invitaciones
postcard: tarjeta postal, postal
treasure map: mapa del tesoro
poster: cartel(?:es)?, póster, afiche
flyer: folleto, volante, octavilla
infographic: infografías?
bar chart: gráfic[oa] de barras, diagrama de barras
pie chart: gráfic[oa] circular, gráfico de pastel, gráfico de tarta
line chart: gráfic[oa] de líneas
diagram: diagrama, esquema
flow chart: diagrama de flujo
timeline: línea de tiempo, línea del tiempo, cronología
timetable: horarios?, programa
calendar: calendario
certificate: certificado, diploma
ticket: entrada de, billete
gift voucher: vale regalo, tarjeta regalo
book cover: portada de (?:un )?libro, portada de (?:una )?novela
album cover: portada de (?:un )?disco, portada de (?:un )?álbum
magazine cover: portada de (?:una )?revista
product label: etiquetas?(?: de| para)?
packaging design: envase, empaque
sign: letrero
comic strip: tira cómica, historieta
app screen: pantalla de (?:una )?aplicación, aplicación móvil
landing page: página de inicio, página web
steps: pasos
title: título
subtitle: subtítulo
with: con
without: sin
for: para
of: de, del
the: el, la, los, las
a: un, una
and: y
in: en
background: fondo
style: estilo
called: llamad[oa], titulad[oa]
black: negr[oa]s?
white: blanc[oa]s?
red: roj[oa]s?
blue: azul(?:es)?
green: verdes?
yellow: amarill[oa]s?
pink: rosas?
purple: morad[oa]s?, violeta
grey: gris(?:es)?
orange: naranjas?
brown: marrón
gold: dorad[oa]s?
silver: platead[oa]s?
cream: crema
navy: azul marino
dark: oscur[oa]s?
light: clar[oa]s?
elegant: elegantes?
modern: modern[oa]s?
minimalist: minimalista
vintage: retro, antigu[oa]
playful: divertid[oa]
square: cuadrad[oa]
january: enero
february: febrero
march: marzo
april: abril
may: mayo
june: junio
july: julio
august: agosto
september: septiembre
october: octubre
november: noviembre
december: diciembre
monday: lunes
tuesday: martes
wednesday: miércoles
thursday: jueves
friday: viernes
saturday: sábados?
sunday: domingos?
`,
}

export const ITALIAN: Language = {
  code: 'it',
  name: 'Italian',
  common: 'il lo gli della delle di una per con sul nel che senza sfondo locandina dei al',
  words: `
menu card: menù, menu, carta dei vini, carta di un, lista dei
price list: listino prezzi, listino, tariffe
business card: bigliett[oi] da visita
greeting card: biglietto d['’]auguri, biglietto di auguri
birthday card: biglietto di compleanno
wedding invitation: partecipazione di nozze, invito di nozze, invito a nozze, partecipazioni
invitation: invit[oi]
postcard: cartolina
treasure map: mappa del tesoro
poster: locandin[ae], manifest[oi]
flyer: volantin[oi]
infographic: infografic(?:a|he)
bar chart: grafico a barre, istogramma
pie chart: grafico a torta
line chart: grafico a linee
diagram: diagramma, schema
flow chart: diagramma di flusso
timeline: linea del tempo, cronologia
timetable: orari[oi]?, programma, palinsesto
calendar: calendario
certificate: certificato, diploma, attestato
ticket: biglietto
gift voucher: buono regalo
book cover: copertina di (?:un )?libro, copertina di (?:un )?romanzo
album cover: copertina di (?:un )?disco, copertina di (?:un )?album
magazine cover: copertina di (?:una )?rivista
product label: etichett[ae](?: di| per)?
packaging design: confezione, imballaggio
sign: insegna, cartello
comic strip: fumetto, striscia a fumetti
app screen: schermata di (?:un['’])?app, schermata
landing page: pagina web
steps: passaggi, passi, fasi
opening hours: orari di apertura
title: titolo
subtitle: sottotitolo
with: con
without: senza
for: per
of: di, del, della
the: il, la, le, gli
a: un, una, uno
and: e
in: nel, nella
background: sfondo
style: stile
called: chiamat[oa], intitolat[oa]
black: ner[oaie]
white: bianc(?:o|a|hi|he)
red: ross[oaie]
blue: blu, azzurr[oaie]
green: verd[ei]
yellow: giall[oaie]
pink: rosa
purple: viola
grey: grigi[oa]?
orange: arancione
brown: marrone
gold: dorat[oaie]
silver: argentat[oaie]
cream: crema
burgundy: bordò
dark: scur[oaie]
light: chiar[oaie]
elegant: elegant[ei]
modern: modern[oaie]
minimalist: minimalista, essenziale
vintage: rétro
playful: giocos[oa]
square: quadrat[oa]
january: gennaio
february: febbraio
march: marzo
april: aprile
may: maggio
june: giugno
july: luglio
august: agosto
september: settembre
october: ottobre
november: novembre
december: dicembre
monday: lunedì
tuesday: martedì
wednesday: mercoledì
thursday: giovedì
friday: venerdì
saturday: sabato
sunday: domenica
`,
}

export const PORTUGUESE: Language = {
  code: 'pt',
  name: 'Portuguese',
  common: 'os as uma para com do da dos das em no na que não sem fundo cartaz ao',
  words: `
menu card: cardápio, ementa, menu, carta de vinhos
price list: lista de preços, tabela de preços
business card: cart(?:ão|ões) de visita
greeting card: cartão de felicitações
birthday card: cartão de aniversário
wedding invitation: convite de casamento
invitation: convites?
postcard: cartão-postal, cartão postal
treasure map: mapa do tesouro
poster: cartaz(?:es)?, pôster
flyer: panfleto, folheto
infographic: infográficos?
bar chart: gráfico de barras
pie chart: gráfico de pizza, gráfico circular
line chart: gráfico de linhas
diagram: diagrama, esquema
flow chart: fluxograma
timeline: linha do tempo
timetable: horários?, programação, grade de horários
calendar: calendário
certificate: certificado, diploma
ticket: ingresso, bilhete
gift voucher: vale-presente
book cover: capa de (?:um )?livro
album cover: capa de (?:um )?disco, capa de (?:um )?álbum
magazine cover: capa de (?:uma )?revista
product label: rótulos?(?: de| para)?, etiqueta(?: de| para)?
packaging design: embalagem
sign: placa, letreiro
comic strip: tirinha, história em quadrinhos
app screen: tela de (?:um )?aplicativo, tela de app, aplicativo
landing page: página inicial
steps: passos, etapas
title: título
subtitle: subtítulo
with: com
without: sem
for: para
of: de, do, da
the: os, as
a: um, uma
and: e
in: em, no, na
background: fundo
style: estilo
called: chamad[oa], intitulad[oa]
black: pret[oa]s?
white: branc[oa]s?
red: vermelh[oa]s?
blue: azul, azuis
green: verdes?
yellow: amarel[oa]s?
pink: cor-de-rosa, rosa
purple: rox[oa]s?
grey: cinza
orange: laranja
brown: marrom, castanho
gold: dourad[oa]s?
silver: pratead[oa]s?
cream: creme
dark: escur[oa]s?
light: clar[oa]s?
elegant: elegantes?
modern: modern[oa]s?
minimalist: minimalista
playful: divertid[oa]
square: quadrad[oa]
january: janeiro
february: fevereiro
march: março
april: abril
may: maio
june: junho
july: julho
august: agosto
september: setembro
october: outubro
november: novembro
december: dezembro
monday: segunda-feira, segunda
tuesday: terça-feira, terça
wednesday: quarta-feira, quarta
thursday: quinta-feira, quinta
friday: sexta-feira, sexta
saturday: sábados?
sunday: domingos?
`,
}
