/** Letters of other scripts that pass for Latin ones, after lower case and NFKC: look-alike, then what it looks like. */
const PAIRS = [
  // Cyrillic
  'аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtвbнhпnгrԛqԝwзeчyьbё',
  // Greek
  'αaβbγyδdεeηnιiκkνvοoρpτtυuχxωw',
  // Latin from elsewhere
  'ıiɑaɡgɩiʟlɴnʀrʏyᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkᴍmᴏoᴘpꜱsᴛtᴜuᴠvᴡwᴢz',
]

const LATIN = new Map<string, string>(
  PAIRS.flatMap((pairs) => {
    const letters = [...pairs]
    return letters.flatMap((letter, at): [string, string][] => (at % 2 === 0 && letters[at + 1] ? [[letter, letters[at + 1] ?? '']] : []))
  }),
)

/** A shorter word of foreign letters alone is one: `по` is no `no`. */
const MIN_FOREIGN_LENGTH = 4

/** The word in Latin letters, when each of its letters is one or passes for one; null otherwise, and where nothing changes. */
export function asLatin(word: string): string | null {
  if (word.length < MIN_FOREIGN_LENGTH && !/[a-z]/.test(word)) return null
  let latin = ''
  for (const letter of word) {
    const alike = LATIN.get(letter) ?? letter
    if (alike > 'z' && /\p{L}/u.test(alike)) return null
    latin += alike
  }
  return latin === word ? null : latin
}

/** Digits and signs that stand for letters; a `1` stands for `i` and, in a second reading, for `l`. */
const LEET: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
}

/** The words that a word with digits or signs may stand for, e.g. `p0rn`; none for `2024` or a word of letters. */
export function leetReadings(word: string): string[] {
  if (!/[\d@$!|€*]/.test(word) || !/\p{L}/u.test(word)) return []
  const letters = word.replace(/[\d@$!|€]/g, (sign) => LEET[sign] ?? sign)
  const readings = word.includes('1') ? [letters, word.replaceAll('1', 'l').replace(/[\d@$!|€]/g, (sign) => LEET[sign] ?? sign)] : [letters]
  if (!word.includes('*')) return readings
  return readings.flatMap((reading) => ['', 'a', 'e', 'i', 'o', 'u'].map((vowel) => reading.replaceAll('*', vowel)))
}

/** Letter-like pictures that NFKC leaves alone: regional indicators and letters in black circles and squares. */
export const plainLetters = (text: string) =>
  text.replace(/[\u{1F1E6}-\u{1F1FF}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    const first = [0x1f1e6, 0x1f170, 0x1f150].find((start) => code >= start) ?? code
    return String.fromCharCode(97 + code - first)
  })
