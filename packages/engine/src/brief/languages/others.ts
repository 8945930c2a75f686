import type { Language } from './language.ts'

export const GERMAN: Language = {
  code: 'de',
  name: 'German',
  common: 'der das den dem des ein eine einen einem einer für mit und auf von zum zur ist ohne hintergrund im plakat',
  words: `
menu card: speisekarte, speisekarten, getränkekarte, weinkarte, menükarte, tageskarte, eiskarte, menü
price list: preisliste, preistafel
business card: visitenkarten?
greeting card: grußkarte
birthday card: geburtstagskarte
wedding invitation: hochzeitseinladung, einladung zur hochzeit
invitation: einladung(?:en)?, einladungskarte
postcard: postkarte
treasure map: schatzkarte
concert poster: konzertplakate?s?
festival poster: festivalplakate?s?
travel poster: reiseplakate?s?
poster: plakate?s?, (?:film|kino|theater|werbe|veranstaltungs|ausstellungs|event|party|zirkus|oper(?:n)?|werbungs|sport)plakate?s?
birthday invitation: geburtstagseinladung(?:en)?, einladung(?:en)? zum geburtstag
recipe card: rezeptkarte, rezept
city map: stadtplan, stadtkarte
org chart: organigramm
flyer: flugblatt, handzettel
infographic: infografik(?:en)?
bar chart: balkendiagramm, säulendiagramm
pie chart: kreisdiagramm, tortendiagramm
line chart: liniendiagramm
diagram: schaubild, diagramm
flow chart: flussdiagramm, ablaufdiagramm
timeline: zeitstrahl, zeitleiste
timetable: stundenplan, zeitplan, kursplan, wochenplan, trainingsplan, programm
calendar: kalender, kalenderblatt
certificate: urkunde, zertifikat
ticket: eintrittskarte, konzertkarte
gift voucher: gutschein, geschenkgutschein
book cover: buchcover, buchumschlag
album cover: albumcover, plattencover
magazine cover: magazincover, titelseite
product label: etikett(?:en)?(?: für| von)?
packaging design: verpackung
sign: schild
sticker: aufkleber
comic strip: comicstrip
app screen: app-bildschirm, app-ansicht
landing page: startseite, webseite
steps: schritte, schritten
opening hours: öffnungszeiten
title: titel, überschrift
subtitle: untertitel
with: mit
without: ohne
for: für
of: von, der, des
the: das, die
a: ein, eine, einen, einem, einer, eines
and: und
in: im
background: hintergrund
style: stil
called: namens, genannt
black: schwarz(?:e[nrs]?)?
white: weiß(?:e[nrs]?)?
red: rot(?:e[nrs]?)?
blue: blau(?:e[nrs]?)?
green: grün(?:e[nrs]?)?
dark green: dunkelgrün
dark blue: dunkelblau
light blue: hellblau
yellow: gelb(?:e[nrs]?)?
pink: rosa
purple: lila, violett
grey: grau(?:e[nrs]?)?
brown: braun(?:e[nrs]?)?
gold: golden(?:e[nrs]?)?
silver: silbern
cream: cremefarben, creme
burgundy: weinrot, bordeaux
dark: dunkel, dunkle[nrs]?
light: hell, helle[nrs]?
elegant: elegante[nrs]?
modern: moderne[nrs]?
minimalist: minimalistisch(?:e[nrs]?)?, schlicht
rustic: rustikal(?:e[nrs]?)?
vintage: nostalgisch
playful: verspielt, fröhlich
vertical: hochformat
horizontal: querformat
square: quadratisch
january: januar, jänner
february: februar
march: märz
may: mai
june: juni
july: juli
october: oktober
december: dezember
monday: montags?
tuesday: dienstags?
wednesday: mittwochs?
thursday: donnerstags?
friday: freitags?
saturday: samstags?, sonnabends?
sunday: sonntags?
`,
}

export const DUTCH: Language = {
  code: 'nl',
  name: 'Dutch',
  common: 'het een van voor met en op naar zonder achtergrond aan bij niet',
  words: `
menu card: menukaart, spijskaart, drankenkaart, wijnkaart
price list: prijslijst
business card: visitekaartjes?
greeting card: wenskaart
birthday card: verjaardagskaart
wedding invitation: trouwkaart, huwelijksuitnodiging
invitation: uitnodiging(?:en)?
postcard: ansichtkaart
treasure map: schatkaart
poster: affiches?, aanplakbiljet
infographic: infografiek(?:en)?
bar chart: staafdiagram, staafgrafiek
pie chart: cirkeldiagram, taartdiagram
line chart: lijngrafiek
flow chart: stroomdiagram
timeline: tijdlijn
timetable: rooster, lesrooster, dienstregeling, programma
calendar: kalender
certificate: certificaat, diploma, oorkonde
ticket: toegangskaart
gift voucher: cadeaubon
book cover: boekomslag
album cover: albumhoes
product label: etiket(?:ten)?(?: voor| van)?
packaging design: verpakking
sign: uithangbord, bord
comic strip: stripverhaal
app screen: app-scherm
steps: stappen
opening hours: openingstijden
title: titel
subtitle: ondertitel
with: met
without: zonder
for: voor
of: van
the: het, de
a: een
and: en
background: achtergrond
style: stijl
called: genaamd
black: zwarte?
white: witte?
red: rode?, rood
blue: blauwe?
green: groene?
yellow: gele, geel
pink: roze
purple: paarse?
grey: grijze?, grijs
orange: oranje
brown: bruine?
gold: gouden
silver: zilveren
cream: crème
dark: donkere?
light: lichte?
elegant: elegante?
modern: moderne?
minimalist: minimalistische?, strak
playful: speelse?
square: vierkante?
january: januari
february: februari
march: maart
may: mei
june: juni
july: juli
august: augustus
october: oktober
monday: maandag
tuesday: dinsdag
wednesday: woensdag
thursday: donderdag
friday: vrijdag
saturday: zaterdag
sunday: zondag
`,
}

export const POLISH: Language = {
  code: 'pl',
  name: 'Polish',
  common: 'dla na z ze oraz i do w jest bez tło plakat się od',
  words: `
menu card: karta dań, karta win, menu
price list: cennik
business card: wizytówk[aię]
greeting card: kartka z życzeniami
birthday card: kartka urodzinowa
wedding invitation: zaproszenie ślubne, zaproszenie na ślub
invitation: zaproszeni[ea]
postcard: pocztówka
poster: plakaty?
flyer: ulotk[aię]
infographic: infografik[aię]
bar chart: wykres słupkowy
pie chart: wykres kołowy
line chart: wykres liniowy
timeline: oś czasu
timetable: plan zajęć, plan lekcji, harmonogram, rozkład, grafik, program
calendar: kalendarz
certificate: certyfikat, dyplom
ticket: bilet
gift voucher: bon podarunkowy
book cover: okładka książki
album cover: okładka płyty
product label: etykiet[aię]
packaging design: opakowanie
sign: szyld
comic strip: komiks
app screen: ekran aplikacji
steps: kroki, krokach, etapy
opening hours: godziny otwarcia
title: tytuł
with: z, ze
without: bez
for: dla
and: i, oraz
in: w
background: tło
style: styl, w stylu
black: czarn[yae]
white: biał[yae]
red: czerwon[yae]
blue: niebiesk[iae]
green: zielon[yae]
yellow: żółt[yae]
pink: różow[yae]
purple: fioletow[yae]
grey: szar[yae]
orange: pomarańczow[yae]
brown: brązow[yae]
gold: złot[yae]
silver: srebrn[yae]
cream: kremow[yae]
navy: granatow[yae]
dark: ciemn[yae]
light: jasn[yae]
elegant: eleganck[iae]
modern: nowoczesn[yae]
minimalist: minimalistyczn[yae]
monday: poniedziałek
tuesday: wtorek
wednesday: środa
thursday: czwartek
friday: piątek
saturday: sobota
sunday: niedziela
`,
}

export const RUSSIAN: Language = {
  code: 'ru',
  name: 'Russian',
  common: 'и в на для с без фон афиша',
  words: `
menu card: меню, винная карта
price list: прайс-лист, прайс, прейскурант
business card: визитк[аи], визитная карточка
greeting card: поздравительная открытка
birthday card: открытка на день рождения
wedding invitation: приглашение на свадьбу, свадебное приглашение
invitation: приглашени[ея]
postcard: открытка
poster: афиш[аи], плакат, постер
flyer: листовк[аи], флаер
infographic: инфографик[аи]
bar chart: столбчатая диаграмма, гистограмма
pie chart: круговая диаграмма
line chart: линейный график
flow chart: блок-схема
timeline: лента времени, хронология
timetable: расписани[ея], программа
calendar: календарь
certificate: сертификат, диплом, грамота
ticket: билет
gift voucher: подарочный сертификат
book cover: обложка книги
album cover: обложка альбома
magazine cover: обложка журнала
product label: этикетк[аи]
packaging design: упаковк[аи]
logo: логотип
sign: вывеска, табличка
comic strip: комикс
app screen: экран приложения
steps: шаг[аи]?, шагов, этапы
title: заголовок, название
subtitle: подзаголовок
with: с, со
without: без
for: для
and: и
in: в
background: фон, фоне
style: стиль, в стиле
black: чёрн\\p{L}{2}, черн\\p{L}{2}
white: бел\\p{L}{2}
red: красн\\p{L}{2}
blue: син\\p{L}{2}
light blue: голуб\\p{L}{2}
green: зелён\\p{L}{2}, зелен\\p{L}{2}
yellow: жёлт\\p{L}{2}, желт\\p{L}{2}
pink: розов\\p{L}{2}
purple: фиолетов\\p{L}{2}
grey: сер\\p{L}{2}
orange: оранжев\\p{L}{2}
brown: коричнев\\p{L}{2}
gold: золот\\p{L}+
silver: серебрян\\p{L}{2}
dark: тёмн\\p{L}{2}, темн\\p{L}{2}
light: светл\\p{L}{2}
elegant: элегантн\\p{L}{2}
modern: современн\\p{L}{2}
minimalist: минималистичн\\p{L}{2}
january: январ[ья]
february: феврал[ья]
march: марта?
april: апрел[ья]
may: ма[йя]
june: июн[ья]
july: июл[ья]
august: августа?
september: сентябр[ья]
october: октябр[ья]
november: ноябр[ья]
december: декабр[ья]
monday: понедельник
tuesday: вторник
wednesday: среда
thursday: четверг
friday: пятница
saturday: суббота
sunday: воскресенье
`,
}

export const ARABIC: Language = {
  code: 'ar',
  name: 'Arabic',
  common: 'في من على مع',
  words: `
menu card: قائمة طعام, قائمة الطعام, قائمة مشروبات, منيو, قائمة
price list: قائمة أسعار, قائمة الأسعار
business card: بطاقة عمل, بطاقة أعمال
greeting card: بطاقة تهنئة, بطاقة معايدة
wedding invitation: دعوة زفاف, بطاقة زفاف
invitation: دعوة, بطاقة دعوة
poster: ملصق, بوستر
flyer: منشور, فلاير
infographic: إنفوجرافيك, انفوجرافيك, إنفوغرافيك
bar chart: رسم بياني بالأعمدة, مخطط أعمدة
pie chart: رسم بياني دائري, مخطط دائري
timetable: جدول حصص, جدول أسبوعي, جدول, برنامج
calendar: تقويم
certificate: شهادة
ticket: تذكرة
logo: شعار
product label: ملصق منتج
book cover: غلاف كتاب
app screen: شاشة تطبيق, تطبيق
steps: خطوات
title: عنوان, بعنوان
with: مع
without: بدون, بلا
for: لمطعم, لمقهى, لـ
in: في
background: خلفية
black: أسود, سوداء
white: أبيض, بيضاء
red: أحمر, حمراء
blue: أزرق, زرقاء
green: أخضر, خضراء
yellow: أصفر, صفراء
pink: وردي, وردية
purple: بنفسجي
gold: ذهبي, ذهبية
silver: فضي
dark: داكن, داكنة
elegant: أنيق, أنيقة
modern: حديث, عصري
monday: الإثنين, الاثنين
tuesday: الثلاثاء
wednesday: الأربعاء
thursday: الخميس
friday: الجمعة
saturday: السبت
sunday: الأحد
`,
}
