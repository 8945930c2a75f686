/**
 * Which country writes a Chinese character, by the repertoires of its national standard: GB 2312 for simplified, Big5 for
 * traditional, the first level of JIS X 0208 for the common and both for all Japanese ones.
 */
type Repertoires = { simplified: Set<string>; traditional: Set<string>; japanese: Set<string>; commonJapanese: Set<string> }

const TRAILS = {
  gb: [[0xa1, 0xfe]],
  big5: [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
  jis: [
    [0x40, 0x7e],
    [0x80, 0xfc],
  ],
} as const

let known: Repertoires | null = null

function repertoires(): Repertoires {
  known ??= {
    simplified: lettersOf('gbk', [[0xb0, 0xf7]], TRAILS.gb),
    traditional: lettersOf('big5', [[0xa4, 0xf9]], TRAILS.big5),
    japanese: lettersOf(
      'shift_jis',
      [
        [0x88, 0x9f],
        [0xe0, 0xea],
      ],
      TRAILS.jis,
    ),
    commonJapanese: lettersOf('shift_jis', [[0x88, 0x97]], TRAILS.jis),
  }
  return known
}

type Ranges = readonly (readonly [number, number])[]

/** Every Chinese character that the two bytes of an encoding can name. */
function lettersOf(encoding: string, leads: Ranges, trails: Ranges): Set<string> {
  const bytes: number[] = []
  for (const lead of each(leads)) for (const trail of each(trails)) bytes.push(lead, trail, 0x0a)
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes))
  return new Set(text.split('\n').filter((letter) => /^\p{Script=Han}$/u.test(letter)))
}

function* each(ranges: Ranges): Generator<number> {
  for (const [from, to] of ranges) for (let value = from; value <= to; value++) yield value
}

/** BCP 47 of a text in Chinese characters alone. */
export function languageOfHan(text: string): 'zh-Hans' | 'zh-Hant' | 'ja' {
  const { simplified, traditional, japanese, commonJapanese } = repertoires()
  const letters = text.match(/\p{Script=Han}/gu) ?? []
  const count = (is: (letter: string) => boolean) => letters.filter(is).length
  const onlySimplified = count((letter) => simplified.has(letter) && !traditional.has(letter) && !japanese.has(letter))
  const onlyJapanese = count((letter) => japanese.has(letter) && !traditional.has(letter) && !simplified.has(letter))
  const onlyTraditional = count((letter) => traditional.has(letter) && !simplified.has(letter) && !commonJapanese.has(letter))
  if (onlyJapanese > onlySimplified && onlyJapanese >= onlyTraditional) return 'ja'
  const isOld = count((letter) => traditional.has(letter) && !simplified.has(letter)) > onlySimplified
  return isOld ? 'zh-Hant' : 'zh-Hans'
}
