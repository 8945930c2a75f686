import type { Section } from './labels.ts'
import type { Brief } from './schema.ts'

type Camera = Brief['camera']

const ANGLES: [NonNullable<Camera['angle']>, RegExp][] = [
  [
    'three-quarter',
    /\b(?:three[- ]quarters?|3\/4)[ -](?:angle|view|front|perspective|shot|profile|turn)|\b(?:three[- ]quarter|3\/4)\b(?! (?:length|full|sleeve|body|portrait))/,
  ],
  [
    'top-down',
    /\btop[- ]down\b|\bflat[- ]?lay\b|\boverhead\b(?! light| softbox| lamp)|\bbird'?s[- ]eye\b|\bfrom (?:directly )?above\b|\btop view\b|\bknolling\b/,
  ],
  ['isometric', /\bisometric\b/],
  ['low', /\blow[- ]angle\b|\bworm'?s[- ]eye\b|\bfrom below\b|\blow viewpoint\b|\blow camera\b/],
  ['high', /\bhigh[- ]angle\b|\bslightly (?:from )?above\b|\belevated (?:angle|view|camera)|\b45[- ]?(?:degree|°)(?:s)?(?: angle| view)?/],
  [
    'side',
    /\bside[- ](?:view|profile|angle)\b|\bside(?:-on\b| on(?= view| angle| shot))|\bin profile\b|\bprofile view\b|\bfrom the side\b/,
  ],
  [
    'front',
    /\bfront[- ](?:facing|view|angle)\b|\b(?:front|straight|head)(?:-on\b| on(?= view| angle| shot|\s*[,.;]|\s*$))|\bfrontal\b|\bfacing (?:the )?(?:camera|front|forward)\b|\bfrom the front\b/,
  ],
  ['eye-level', /\beye[- ]level\b/],
]

const SHOTS: [NonNullable<Camera['shot']>, RegExp][] = [
  ['macro', /\bmacro\b|\bextreme close[- ]?up\b/],
  ['close-up', /\bclose[- ]?ups?\b|\btight (?:shot|crop|framing)\b|\bdetail shot\b/],
  ['medium', /\bmedium[- ](?:shot|close|wide)\b|\bmid[- ]shot\b/],
  ['full', /\bfull(?:y)?[- ](?:shot|visible|view|product in frame)\b|\bentire (?:product|bottle|object) (?:is )?visible\b/],
  ['wide', /\bwide[- ](?:shot|angle|view|establishing|frame|composition)\b|\bestablishing shot\b|\blong shot\b|\bpanoram/],
]

/** Camera angle, shot, lens and depth of field from the positive lower-case text. */
export function cameraOf(lower: string, sections: readonly Section[]): Camera {
  // What composition and camera are said to be outweighs what a side of the thing shows.
  const told = sections
    .filter(({ kind }) => kind === 'camera' || kind === 'composition')
    .map(({ start, end }) => lower.slice(start, end))
    .join('\n')
  return {
    angle: earliest(ANGLES, told) ?? earliest(ANGLES, lower),
    shot: SHOTS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null,
    focalMm: focalOf(lower),
    depthOfField:
      /\bshallow (?:depth|dof|focus)|\bbokeh\b|\bblurr(?:ed|y) background\b|\bsoftly blurred\b|\bbackground (?:softly )?(?:blur|out of focus)|\bf\/(?:1\.\d|2(?:\.\d)?)\b|\bselective focus\b/.test(
        lower,
      )
        ? 'shallow'
        : /\bdeep (?:depth|focus)|\beverything (?:in|is in) focus|\bsharp throughout\b|\bf\/(?:8|11|16|22)\b|\bdeep dof\b/.test(lower)
          ? 'deep'
          : null,
  }
}

/** The angle named first; the more specific of two at the same place. */
function earliest(table: typeof ANGLES, lower: string): Camera['angle'] {
  let best: { name: Camera['angle']; at: number } = { name: null, at: Number.POSITIVE_INFINITY }
  for (const [name, pattern] of table) {
    const at = pattern.exec(lower)?.index
    if (at !== undefined && at < best.at) best = { name, at }
  }
  return best.name
}

/** Millimetres are the lens's when a lens is near, or when they are a usual lens and nothing says they measure a thing. */
function focalOf(lower: string): number | null {
  for (const match of lower.matchAll(/(?<![\d.])(\d{2,3})\s?mm\b/g)) {
    const mm = Number(match[1])
    const around = lower.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24)
    const measured =
      /\b(?:wide|tall|thick|diameter|case|dial|high|long|film|bleed|margin|gap|sensor|grid)\b/.test(around) && !/\blens|focal/.test(around)
    if (mm >= 14 && mm <= 400 && !measured) return mm
  }
  return null
}
