/** Words that speak of lettering, as data: what is said around a text goes with it when another engine draws the picture without words. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Always about letters, wherever they stand. */
export const LETTERING = set(`
  headline headlines subheadline subheadlines subhead title titles subtitle subtitles tagline taglines slogan slogans strapline kicker
  lettering typography typographic typeface typefaces font fonts text texts wording caption captions wordmark cta
  überschrift schlagzeile schriftzug schrift typografie titre titres titrage slogan texte typographie titular titulares tipografía
  lettrage titolo titoli testo tipografia texto letreiro заголовок надпись надписью надписи текст шрифт
`)

/** About letters where a text stands beside them. */
export const BESIDE_TEXT = set(`
  reads reading read says saying say written spelling spells spelled word words letter letters phrase quote message inscription copy
  line lines logo button price date dates time venue address website url footer header name names call action label labels sign badge
  titled named heading headed announcing type script serif sans serifed sans-serif hand-lettering capitals caps uppercase lowercase ink print printed
  wort wörter worten worte aufschrift steht titel datum preis mot mots lire écrit dit intitulé intitulée prix palabra palabras diga dice dizendo
  escrito frase título precio parola parole scritta scritto dice prezzo palavra palavras preço слово слова словами словом надписано написано название
  بعنوان عنوان مكتوب كلمة كلمات عبارة نص כותרת הכיתוב המילים שכתוב כתוב שאומר लिखा शीर्षक शब्द जिस पर है
`)

/** Joins the others and means nothing without them. */
export const JOINING = set(`
  that which it is are be the a an this these and or plus then also with of in on at to for as by its into from over across no not any other
  extra additional only without do don't never
  featuring featured has have having showing shows displaying displays carrying bearing including includes include add adding put set place
  placed write use using make should must appears appear stands standing sits sitting below above under underneath beneath beside next
  leave leaving keep reserve reserved room space area empty blank clear
  following exact short main big bold large small smaller tiny huge giant thin light heavy medium regular black strong elegant clean modern
  simple minimal classic vintage retro legible readable crisp sharp playful condensed rounded handwritten hand-lettered italic
  top bottom left right upper lower center centre middle corner third half side edge centered centred aligned side
  mit der dem den die das und einem einer auf oben unten sowie avec le la les un une du et en haut bas sur au que se con el los las y del
  arriba abajo de il lo gli e che si in alto basso com o os as с и на вверху внизу в со
  مع على في و את עם על ב और के साथ में
`)

export const COLOUR_WORDS = set(`
  white black red orange yellow green blue purple violet pink brown grey gray gold golden silver cream ivory beige navy teal turquoise
  crimson scarlet coral mint lavender maroon charcoal copper bronze dark light bright pale deep warm
`)

/** Where a text stands to a thing: said right after a text these words go, and the thing stays. */
export const PLACING = set('above below over under underneath beneath beside across near around')

/** Kinds of printed matter that a picture model covers with letters, and what it is asked for instead: the picture alone. */
export const PRINTED_MATTER: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:book|album|magazine|record|event|web|website|header|promotional|promo|advertising|ad) (?:cover|banner|header)|poster|fl[iy]er|leaflet|handbill|brochure|pamphlet|advert|advertisement|social (?:media )?(?:post|card)|title slide|cover page)(s?)\b/giu,
    'picture$1',
  ],
  [/(?<!\p{L})Plakat(?!\p{L})/giu, 'Bild'],
  [/(?<!\p{L})affiche(?!\p{L})/giu, 'image'],
  [/(?<!\p{L})cartel(?!\p{L})/giu, 'cuadro'],
  [/(?<!\p{L})плакат(?!\p{L})/giu, 'рисунок'],
  [/海报/gu, '图片'],
  [/ポスター/gu, '絵'],
  [/포스터/gu, '그림'],
]

/** Things that bear letters in the world: they stay, bare. */
export const SIGNS =
  /\b((?:neon|shop|street|store|caf[eé]|bar|door|hanging|wooden|road|diner|hotel) signs?|signage|signboards?|billboards?)\b/giu

/** What stands directly before and after a quotation in scripts without spaces. */
export const BEFORE_UNSPACED =
  /(?:并且?|和|上面|上方|顶部|底部|中间|右下角|左下角|右上角|左上角|带有|带着|有|印着|上に|下に|中央に)?(?:的)?(?:写着|写有|写上|写|印着|大?标题(?:文字)?(?:为|是)?|副标题(?:为|是)?|文字(?:内容)?(?:为|是)?|字样(?:为|是)?|口号(?:为|是)?|タイトル(?:は)?|見出し(?:は)?|文字(?:は)?|テキスト(?:は)?|제목(?:은|으로)?|문구(?:는)?|텍스트(?:는)?|글자(?:는)?)[:：\s]*$/u
export const AFTER_UNSPACED =
  /^\s*(?:的?(?:字样|标题|文字|字|口号)|と(?:大きく)?書かれた(?:大きな|小さな)?(?:文字|タイトル|見出し)?|と書いて(?:ある|ください)?|という(?:大きな)?(?:文字|タイトル|見出し|言葉)?(?:の入った|が入った)?|の(?:文字|タイトル)|이?라고 (?:쓰인|적힌|쓰여 있는|적혀 있는)|이?라는 (?:문구|제목|글자|글씨)(?:가|를|의|이)?(?: (?:있는|들어간|적힌))?)/u
