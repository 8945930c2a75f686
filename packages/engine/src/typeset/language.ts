import { type Script, scriptsIn } from '../catalog/fonts/index.ts'
import { languageOfHan } from './han.ts'

/** Short words and letters that one language of the Latin, Cyrillic or Arabic script has and its neighbours lack. */
const TELLTALES: readonly (readonly [language: string, RegExp])[] = [
  ['vi', /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i],
  ['de', /ß|(?<!\p{L})(?:und|der|die|das|nicht|ein|eine|mit|für|ist|auf|dem|den|wir|zum|zur)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|des|une|est|et|dans|pour|avec|vous|nous|sur|du|au|aux|qui)(?!\p{L})|(?<!\p{L})[ldcnjqs]['’](?=\p{L})/giu],
  ['es', /[ñ¿¡]|(?<!\p{L})(?:el|los|las|una|y|es|con|para|por|del|que|nuestra|su)(?!\p{L})/giu],
  ['pt', /ã|õ|(?<!\p{L})(?:os|um|uma|é|não|com|para|por|do|da|dos|das|em|que|nosso)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(?:il|lo|gli|una|è|con|per|del|della|che|di|nel|alla|sono)(?!\p{L})/giu],
  ['nl', /(?<!\p{L})(?:het|een|en|van|voor|met|niet|zijn|dat|op|wij|ons|onze)(?!\p{L})/giu],
  ['sv', /(?<!\p{L})(?:och|att|det|är|som|för|på|med|inte|vi|vår)(?!\p{L})/giu],
  ['da', /(?<!\p{L})(?:og|at|det|er|som|på|med|ikke|vi|vores|af)(?!\p{L})/giu],
  ['fi', /(?<!\p{L})(?:ja|on|ei|se|että|ovat|kun|mutta|tai|meidän)(?!\p{L})/giu],
  ['tr', /[ğış]|(?<!\p{L})(?:ve|bir|bu|için|ile|da|de|çok)(?!\p{L})/giu],
  ['pl', /[ąęłśźż]|(?<!\p{L})(?:i|nie|się|jest|na|dla|oraz)(?!\p{L})/giu],
  ['en', /(?<!\p{L})(?:the|and|of|to|is|in|for|with|you|your|our|we|that|it|are|on|from)(?!\p{L})/giu],
]

/** The language that most words of a Latin text speak for; null when too few speak for any. */
function languageOfLatin(text: string): string | null {
  const votes = TELLTALES.map(([language, pattern]) => ({ language, count: text.match(pattern)?.length ?? 0 }))
  const [best, next] = votes.sort((a, b) => b.count - a.count)
  if (!best || best.count === 0 || best.count === next?.count) return null
  return best.language
}

/** Languages that share a script with another that stands for it. */
const OF_SCRIPT: Record<string, RegExp> = {
  arabic: /^(?:ar|fa|ur|ps|ku|ug|sd|ks|pa)/,
  hebrew: /^(?:he|yi)/,
  devanagari: /^(?:hi|mr|ne|sa)/,
  bengali: /^(?:bn|as)/,
  cjk: /^(?:zh|ja|ko|yue)/,
  ethiopic: /^(?:am|ti)/,
}

/**
 * BCP 47 of a text, for shaping, East Asian letterforms and line breaking. `hint` is what the page or the prompt says; it counts
 * where it can be the language of these letters.
 */
export function languageOf(text: string, hint?: string): string {
  const main = mainScript(text)
  if (!main) {
    const isCyrillic = /\p{Script=Cyrillic}/u.test(text)
    if (isCyrillic) return hint && /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg)/.test(hint) ? hint : /[іїєґ]/i.test(text) ? 'uk' : 'ru'
    if (/\p{Script=Greek}/u.test(text)) return 'el'
    const isOther = hint !== undefined && (hint.length < 2 || Object.values(OF_SCRIPT).some((languages) => languages.test(hint)))
    return languageOfLatin(text) ?? (hint && !isOther ? hint : 'en')
  }
  if (main.id === 'cjk') return languageOfEastAsian(text, hint)
  if (hint && (OF_SCRIPT[main.id]?.test(hint) || hint.startsWith(main.language))) return hint
  if (main.id === 'arabic' && /[ٹڈڑںے]/.test(text)) return 'ur'
  return main.id === 'arabic' && /[پچژگ]/.test(text) ? 'fa' : main.language
}

function languageOfEastAsian(text: string, hint?: string): string {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  const isHint = hint !== undefined && (OF_SCRIPT.cjk?.test(hint) ?? false)
  // A page that says which Chinese it is written in is believed; plain `zh` is not specific enough.
  if (isHint && hint !== 'zh') return hint
  return languageOfHan(text)
}

/** The script of most letters; null for Latin, Greek and Cyrillic. */
export function mainScript(text: string): Script | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const counted = scriptsIn(text).map((script) => ({
    script,
    count: text.match(new RegExp(script.letters.source, 'gu'))?.length ?? 0,
  }))
  const best = counted.sort((a, b) => b.count - a.count)[0]
  return best && best.count * 2 >= letters && best.count > 0 ? best.script : null
}
