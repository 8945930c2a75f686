import { type FontFamily, fixed, type Voice, variable } from './family.ts'

/** A way of writing: how its letters are known, what draws them and how its lines stand. */
export type Script = {
  id: string
  letters: RegExp
  /** Families by voice; `display` falls back to `sans`. East Asian letters have them by language. */
  faces: { sans: string; serif?: string; display?: string }
  /** BCP 47 of a text in it that says no more. */
  language: string
  /** Least line height of several lines, and how much more than Latin its lines need. */
  leading: { least: number; ease: number }
  /** Height in em that is centred as capitals are. */
  rise: number
  /** Letters join or stack: they are never spaced apart. */
  joins: boolean
}

const noto = (language: string): Script['faces'] => ({ sans: `noto-sans-${language}` })
const indic = (id: string, unicode: string, language: string, faces = noto(id), ease = 1.1): Script => ({
  id,
  letters: new RegExp(`\\p{Script=${unicode}}`, 'u'),
  faces,
  language,
  leading: { least: 1.3, ease },
  rise: 0.62,
  joins: true,
})
const upright = (id: string, unicode: string, language: string): Script => ({
  id,
  letters: new RegExp(`\\p{Script=${unicode}}`, 'u'),
  faces: noto(id),
  language,
  leading: { least: 1.12, ease: 1 },
  rise: 0.7,
  joins: false,
})

/** Every script but Latin, Greek and Cyrillic, which the families of the catalogue draw themselves. */
export const SCRIPTS: readonly Script[] = [
  {
    id: 'arabic',
    letters: /\p{Script=Arabic}/u,
    faces: { sans: 'noto-sans-arabic', serif: 'noto-naskh-arabic', display: 'noto-kufi-arabic' },
    language: 'ar',
    leading: { least: 1.42, ease: 1.12 },
    rise: 0.52,
    joins: true,
  },
  {
    ...upright('hebrew', 'Hebrew', 'he'),
    faces: { sans: 'noto-sans-hebrew', serif: 'noto-serif-hebrew' },
    leading: { least: 1.1, ease: 1.04 },
    rise: 0.66,
  },
  indic('devanagari', 'Devanagari', 'hi', { sans: 'noto-sans-devanagari', serif: 'noto-serif-devanagari' }),
  indic('bengali', 'Bengali', 'bn'),
  indic('tamil', 'Tamil', 'ta'),
  indic('telugu', 'Telugu', 'te'),
  indic('kannada', 'Kannada', 'kn'),
  indic('malayalam', 'Malayalam', 'ml'),
  indic('gujarati', 'Gujarati', 'gu'),
  indic('gurmukhi', 'Gurmukhi', 'pa'),
  indic('oriya', 'Oriya', 'or'),
  indic('sinhala', 'Sinhala', 'si'),
  indic('thai', 'Thai', 'th', { sans: 'noto-sans-thai', serif: 'noto-serif-thai' }, 1.14),
  indic('lao', 'Lao', 'lo', noto('lao'), 1.14),
  indic('khmer', 'Khmer', 'km', noto('khmer'), 1.2),
  indic('myanmar', 'Myanmar', 'my', noto('myanmar'), 1.25),
  upright('georgian', 'Georgian', 'ka'),
  upright('armenian', 'Armenian', 'hy'),
  upright('ethiopic', 'Ethiopic', 'am'),
  {
    id: 'cjk',
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    faces: { sans: 'noto-sans-sc', serif: 'noto-serif-sc' },
    language: 'zh-Hans',
    leading: { least: 1.16, ease: 1.14 },
    rise: 0.76,
    joins: false,
  },
]

/** East Asian families in the order in which a language looks for a letter. */
export function eastAsianFaces(language: string, voice: Voice): string[] {
  const own = /^ja/.test(language) ? 'jp' : /^ko/.test(language) ? 'kr' : /^zh-(?:Hant|TW|HK|MO)/.test(language) ? 'tc' : 'sc'
  return [own, ...['jp', 'sc', 'tc', 'kr'].filter((region) => region !== own)].map(
    (region) => `noto-${voice === 'serif' ? 'serif' : 'sans'}-${region}`,
  )
}

const NAMES: readonly (readonly [id: string, name: string, voice: Voice, weights: readonly [number, number]])[] = [
  ['noto-sans-arabic', 'Noto Sans Arabic', 'sans', [100, 900]],
  ['noto-kufi-arabic', 'Noto Kufi Arabic', 'display', [100, 900]],
  ['noto-naskh-arabic', 'Noto Naskh Arabic', 'serif', [400, 700]],
  ['noto-nastaliq-urdu', 'Noto Nastaliq Urdu', 'serif', [400, 700]],
  ['noto-sans-hebrew', 'Noto Sans Hebrew', 'sans', [100, 900]],
  ['noto-serif-hebrew', 'Noto Serif Hebrew', 'serif', [100, 900]],
  ['noto-sans-devanagari', 'Noto Sans Devanagari', 'sans', [100, 900]],
  ['noto-serif-devanagari', 'Noto Serif Devanagari', 'serif', [100, 900]],
  ['noto-sans-bengali', 'Noto Sans Bengali', 'sans', [100, 900]],
  ['noto-sans-tamil', 'Noto Sans Tamil', 'sans', [100, 900]],
  ['noto-sans-telugu', 'Noto Sans Telugu', 'sans', [100, 900]],
  ['noto-sans-kannada', 'Noto Sans Kannada', 'sans', [100, 900]],
  ['noto-sans-malayalam', 'Noto Sans Malayalam', 'sans', [100, 900]],
  ['noto-sans-gujarati', 'Noto Sans Gujarati', 'sans', [100, 900]],
  ['noto-sans-gurmukhi', 'Noto Sans Gurmukhi', 'sans', [100, 900]],
  ['noto-sans-oriya', 'Noto Sans Oriya', 'sans', [100, 900]],
  ['noto-sans-sinhala', 'Noto Sans Sinhala', 'sans', [100, 900]],
  ['noto-sans-thai', 'Noto Sans Thai', 'sans', [100, 900]],
  ['noto-serif-thai', 'Noto Serif Thai', 'serif', [100, 900]],
  ['noto-sans-lao', 'Noto Sans Lao', 'sans', [100, 900]],
  ['noto-sans-khmer', 'Noto Sans Khmer', 'sans', [100, 900]],
  ['noto-sans-myanmar', 'Noto Sans Myanmar', 'sans', [100, 900]],
  ['noto-sans-georgian', 'Noto Sans Georgian', 'sans', [100, 900]],
  ['noto-sans-armenian', 'Noto Sans Armenian', 'sans', [100, 900]],
  ['noto-sans-ethiopic', 'Noto Sans Ethiopic', 'sans', [100, 900]],
  ['noto-sans-jp', 'Noto Sans JP', 'sans', [100, 900]],
  ['noto-sans-kr', 'Noto Sans KR', 'sans', [100, 900]],
  ['noto-sans-sc', 'Noto Sans SC', 'sans', [100, 900]],
  ['noto-sans-tc', 'Noto Sans TC', 'sans', [100, 900]],
  ['noto-serif-jp', 'Noto Serif JP', 'serif', [200, 900]],
  ['noto-serif-kr', 'Noto Serif KR', 'serif', [200, 900]],
  ['noto-serif-sc', 'Noto Serif SC', 'serif', [200, 900]],
  ['noto-serif-tc', 'Noto Serif TC', 'serif', [200, 900]],
  ['noto-sans-symbols', 'Noto Sans Symbols', 'sans', [100, 900]],
]

/** The families of other scripts, signs and emoji: they stand beside the family that a text asks for. */
export const COMPANIONS: readonly FontFamily[] = [
  ...NAMES.map(([id, name, voice, weights]) => {
    const isCut = id === 'noto-kufi-arabic'
    return variable([id, name], [voice === 'serif' ? 'serif' : 'grotesque', voice], [], weights, {
      roles: isCut ? ['display'] : ['text', 'display'],
    })
  }),
  fixed(['noto-sans-symbols-2', 'Noto Sans Symbols 2'], ['pictures', 'sans'], [], [400]),
  // The package states a range for this one that leaves out most of what it holds.
  fixed(['noto-sans-math', 'Noto Sans Math'], ['pictures', 'sans'], [], [400], { subset: 'latin' }),
  // Its subset files hold pictures in a form that the canvas cannot draw; the whole file holds them as vectors too.
  fixed(['noto-color-emoji', 'Noto Color Emoji'], ['pictures', 'sans'], [], [400], { subset: 'emoji' }),
]
