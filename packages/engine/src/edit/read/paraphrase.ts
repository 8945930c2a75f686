import { inOrder } from './colloquial.ts'

/** What people say instead of an instruction: `hmm, not so big`, `the cap is too dark`, `how about a blue lid?`. */

/** Sounds and courtesies before the wish; those of the second kind only where a comma sets them off. */
const SOUND =
  /^(?:h+m+|u+m+|u+h+|er+m?|o+h|a+h|ok(?:ay)?|alright|all right|right|so|well|actually|honestly|btw|by the way|hey|hi|hello|please|pls|plz|maybe|perhaps|kindly|i (?:think|guess|feel|wonder if|reckon|suppose|was thinking(?: of| about)?)|i(?:'m| am) thinking(?: of| about)?|you know what|to be honest|tbh|can we say|also|one more (?:thing|change)|now|but|and|then|ugh|oops|wait|sorry)\b[\s,.!:…-]*/
const PRAISE =
  /^(?:no wait|wait no|no no|on second thought|no|nope|nah|naw|yes|yeah|yep|yup|sure|great|nice|cool|perfect|good|lovely|love (?:it|that|this)|i (?:like|love) (?:it|that|this)|amazing|awesome|excellent|wonderful|wow|thanks|thank you|almost(?: there)?|close|very (?:nice|good)|much better|better|that(?:'s| is) (?:great|good|nice|better|perfect|it))(?: (?:so much|a lot|very much|already|now))?\s*[,.!:…—–-]+\s*(?:but\s+|and\s+)?/

const REQUEST: [RegExp, string][] = [
  [
    /^(?:can|could|would|will|may|might|shall|should) (?:you|we|i|u)(?: (?:please|pls|maybe|perhaps|possibly|just|also|kindly|try to|help me|go ahead and))* /,
    '',
  ],
  [
    /^(?:can|could|would|should|may|might|will|what if|how about if) ((?:the|it|this|that|its|our|my|all|both|they|these)\b.*?) (?:be|become|get|look|go|have been)(?: made| turned)? /,
    'make $1 ',
  ],
  [/^(?:is|ist) there (?:a|any) (?:way|chance|possibility)(?: (?:to|of|that you (?:can|could)|you (?:can|could)|we (?:can|could)))? /, ''],
  [/^(?:i|we)(?:'d| would| could| can| might)? (?:go|do|live|manage) without /, 'without '],
  [/^(?:i(?:'m| am) )?not (?:so |too |really )?(?:sure|keen|sold) (?:about|on) [^,]+,\s*(?:maybe |perhaps )?/, ''],
  [/^i (?:meant|mean|said) (?:for )?(?=(?:the|it|this|that|an?)\b)/, ''],
  [
    /^(?:use|try|go (?:for|with)|switch to|give (?:it|me)) (?:an? |the |some )?(?:a bit |slightly |much )?(warmer|cooler|darker|lighter|brighter|more \w+|less \w+) (?:palette|colou?r (?:scheme|palette)|colou?rs|tones?|look|mood|feel)$/,
    'make it $1',
  ],
  [/^(?:would|do) you mind /, ''],
  [/^(?:is|would) it (?:be )?possible (?:for you )?to /, ''],
  [
    /^(?:i|we)(?:'d| would| should)? (?:really |also |rather |just )*(?:like|love|want|need|prefer|wish)(?: you)? to (?:see |have |get )?/,
    '',
  ],
  [/^(?:i|we)(?:'d| would)? (?:really |also |just )*(?:like|love|want|need|prefer|wish|rather have)(?: (?:it )?if)? /, ''],
  [/^(?:let's|lets|let us) (?:also |just |maybe )*(?:(?:try|go|do|have|see|use|make it)(?: (?:with|for|it|out))* )?/, ''],
  [/^(?:what|how) (?:about|if)(?: we| you)? /, ''],
  [/^(?:it|that|this) (?:would|might|could) (?:be|look) (?:nicer?|better|great|good|cool)(?: if| with| to have| to)? /, ''],
  [/^(?:try|go)(?: it| out)?(?: with| for)? (?=(?:an?|the|some) )/, ''],
  [/^(?:see|show)(?: me)? (?:how it looks |it )?(?:with|in) /, ''],
]

/** What more of one means less of. */
const OPPOSITE: Record<string, string> = {
  big: 'smaller',
  large: 'smaller',
  huge: 'smaller',
  tall: 'smaller',
  wide: 'smaller',
  small: 'bigger',
  tiny: 'bigger',
  little: 'bigger',
  dark: 'lighter',
  gloomy: 'lighter',
  light: 'darker',
  pale: 'darker',
  bright: 'darker',
  warm: 'cooler',
  yellow: 'cooler',
  orange: 'cooler',
  cold: 'warmer',
  cool: 'warmer',
  bluish: 'warmer',
  colourful: 'less saturated',
  colorful: 'less saturated',
  saturated: 'less saturated',
  vivid: 'less saturated',
  garish: 'less saturated',
  loud: 'less saturated',
  dull: 'more saturated',
  grey: 'more saturated',
  gray: 'more saturated',
  flat: 'more contrast',
  harsh: 'less contrast',
  contrasty: 'less contrast',
  shiny: 'matte',
  glossy: 'matte',
  reflective: 'matte',
  matte: 'glossy',
  blurry: 'sharper',
  bold: 'light weight',
  heavy: 'light weight',
  thick: 'light weight',
  thin: 'bold',
  close: 'zoom out',
  near: 'zoom out',
  far: 'zoom in',
  'far away': 'zoom in',
  'far out': 'zoom in',
  'far off': 'zoom in',
  'far back': 'zoom in',
  'zoomed out': 'zoom in',
  'zoomed in': 'zoom out',
  'close in': 'zoom out',
  high: 'lower',
  low: 'higher',
}
/** What `not … enough` asks for. */
const MORE: Record<string, string> = {
  big: 'bigger',
  large: 'bigger',
  small: 'smaller',
  dark: 'darker',
  light: 'lighter',
  bright: 'brighter',
  warm: 'warmer',
  cool: 'cooler',
  colourful: 'more saturated',
  colorful: 'more saturated',
  vivid: 'more saturated',
  saturated: 'more saturated',
  shiny: 'glossy',
  glossy: 'glossy',
  matte: 'matte',
  bold: 'bold',
  sharp: 'sharper',
  close: 'zoom in',
  high: 'higher',
  low: 'lower',
}
const WORD = Object.keys({ ...OPPOSITE, ...MORE })
  .sort((a, b) => b.length - a.length)
  .join('|')
const IS = "(?:'s|’s| is| are| was| looks?| feels?| seems?| appears?| comes? out| came out| turned out)"
const ABIT = '(?:(?:still|just|all|way|far|much|a bit|a little(?: bit)?|a tad|slightly|kind of|kinda|somewhat|really|now) )*'
const TOO = new RegExp(
  `^(?:make )?(?:(.+?)${IS} )?(${ABIT})(?:too|overly) (?:much )?(${WORD})(?: (?:now|still|for me|for my taste|here))?$`,
)
/** `the bowl's a bit small`. */
const RATHER = new RegExp(
  `^(.+?)${IS} (?:still |just )*(?:a (?:wee |little )?bit|a little|a tad|a touch|slightly|rather|kind of|kinda|somewhat|pretty|quite) (${WORD})$`,
)
const NOT_SO = new RegExp(
  `^(?:make )?(?:(.+?)(?: should(?: be)?| is|'s)? )?(?:not|less|isn't|not be)(?: (?:so|that|quite so|as|too|quite as|so very))? (${WORD})$`,
)
const NOT_ENOUGH = new RegExp(`^(?:(.+?)(?: is|'s| are)? )?(?:not|isn't|aren't) (${WORD}) enough$`)
const COMPARED =
  /^(?:(.+?)(?: should be| could be| must be| needs to be| wants to be| ought to be| has to be| to be| can be)? )?((?:(?:a bit|a little(?: bit)?|a tad|a touch|slightly|somewhat|much|a lot|way|even|far|just) )*(?:[a-z]+er|twice as (?:big|large)|half (?:the size|as big)|(?:more|less) [a-z]+))$/
/** Ends in -er without being a comparative. */
const NO_COMPARATIVE =
  /\b(?:paper|copper|silver|water|paler than|leather|counter|poster|banner|letter|number|flower|river|corner|center|layer|border|header|footer|sticker|summer|winter|under|over|after|other|another|ever|never|either|rather|together|whether|order|answer|better)$/

const REMOVALS: RegExp[] = [
  /^(?:i|we) (?:don't|dont|do not|don’t) (?:really )?(?:want|need|like)(?: to (?:have|see))? (?!it$|this$|that$)(?:the |an? |any )?(.+?)(?: (?:any ?more|there|at all|in (?:it|there|the (?:picture|image))))?$/,
  /^(?:no|no more|without|ditch|kill|scrap|skip|chuck|nix|omit|leave out|leave off) (?:the |an? |any )?(.+?)(?: (?:any ?more|please|at all))?$/,
  /^(.+?) (?:has to|have to|must|should|needs? to|can) (?:go|disappear|be removed|be gone|vanish)(?: away)?$/,
  /^(.+?) (?:isn't|is not|isn’t|aren't|are not|is no longer|is never)(?: really)? (?:needed|necessary|required|wanted|useful)$/,
  /^take (?:the |that )?(.+?) (?:off|out|away)(?: (?:of .+|please))?$/,
]

/**
 * Plainer wordings of a clause that no reader understood, the likeliest first; the clause is lower case. Only the words change:
 * what they point at is for the readers.
 */
export function paraphrases(clause: string): string[] {
  const bare = withoutCourtesy(clause)
  const ordered = inOrder(bare)
  const found: string[] = [bare, ordered]
  for (const said of new Set([
    ordered,
    bare,
    bare.replace(/^(?:it|this|that)(?:'s| is) (?=(?:still |a bit |a little |way |just )*(?:too|not))/, ''),
  ]))
    found.push(...outright(said))
  if (bare !== clause && ARTICLED.test(bare) && !found.some((one) => one.startsWith('add '))) found.push(`add ${bare}`)
  return [...new Set(found)].filter((one) => one !== '' && one !== clause)
}

/** A clause without the sounds and courtesies around its wish. */
export function withoutCourtesy(clause: string): string {
  let said = clause.replace(/[\s.,;:!?…]+$/, '')
  for (let rounds = 0; rounds < 5; rounds++) {
    let next = said.replace(PRAISE, '').replace(SOUND, '')
    for (const [pattern, by] of REQUEST) next = next.replace(pattern, by)
    if (next === said || next === '') break
    said = next
  }
  return said
    .replace(
      / (?:would|might|could|may) (?:be|look|work|feel) (?:much |even |way |a lot )?(?:better|nicer?|great|good|cool|perfect|best|ideal)$/,
      '',
    )
    .replace(
      /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|maybe|perhaps|instead|if possible|if you can|while you(?:'re| are) at it|will you|would you|actually|altogether|ok(?:ay)?|though|tho|then|for me|i think|or something|or so)|,\s*right)$/g,
      '',
    )
    .replace(/[\s.,;:!?…]+$/, '')
    .trim()
}

const ARTICLED = /^(?:an?|some|two|three|another|one more) (?!bit\b|little\b|tad\b|touch\b)/
/** Where a thing is to stand. */
const PLACED =
  / (?:behind|beside|next to|in front of|on top of|near|to the (?:left|right) of|on the (?:left|right)(?: of)?|to the (?:left|right))\b/

function outright(said: string): string[] {
  if (ARTICLED.test(said) && PLACED.test(said)) return [`add ${said}`]
  for (const pattern of REMOVALS) {
    const gone = pattern.exec(said)?.[1]?.replace(/^(?:the|that|an?|any|our|my) /, '')
    if (gone) return [/^(?:it|this|that|them)$/.test(gone) ? `remove ${gone}` : `remove the ${gone}`]
  }
  const too = TOO.exec(said)
  if (too) return wished(too[1], OPPOSITE[too[3] ?? ''], /a bit|a little|slightly|a tad/.test(too[2] ?? '') ? 'slightly ' : '')
  const rather = RATHER.exec(said)
  if (rather) return wished(rather[1], OPPOSITE[rather[2] ?? ''])
  const enough = NOT_ENOUGH.exec(said)
  if (enough) return wished(enough[1], MORE[enough[2] ?? ''])
  const less = NOT_SO.exec(said)
  if (less) return wished(less[1], OPPOSITE[less[2] ?? ''])
  const compared = NO_COMPARATIVE.test(said) ? null : COMPARED.exec(said)
  if (compared) return wished(compared[1], compared[2])
  return phrased(said)
}

function wished(what: string | undefined, how: string | undefined, degree = ''): string[] {
  if (!how) return []
  const thing = what === undefined || /^(?:it|this|that|everything|the (?:picture|image|photo))$/.test(what) ? 'it' : what
  if (how.startsWith('zoom')) return [how]
  if (how === 'higher' || how === 'lower') return [`move ${thing} ${degree}${how}`]
  return [`make ${determined(thing)} ${degree}${how}`]
}

const LEAD = /^(?:make|have|with|use|give it|get|see|put)\s+/

/** A thing and how it is to be, without a verb: `the cap in blue`, `blue cap`, `a dark green bottle`. */
function phrased(said: string): string[] {
  const bare = said.replace(LEAD, '')
  const after = /^(.+?)(?: (?:to be|be|in|as|was|were|is|are|should be|made (?:of|from)|out of|instead in)| →|:| -)+ (.+)$/.exec(bare)
  const found = after ? [`make ${determined(after[1] ?? '')} ${after[2]}`] : []
  const words = bare.replace(/^(?:an?|the|some|my|our)\s+/, '').split(' ')
  if (words.length > 6) return found
  if (/^(?:the|my|our) /.test(bare) && words.length > 1) found.push(`make ${bare}`)
  // `dark green bottle`: the look before the thing, as short as may be.
  for (let end = words.length - 1; end > 0; end--) found.push(`make the ${words.slice(end).join(' ')} ${words.slice(0, end).join(' ')}`)
  for (let end = 1; end < words.length; end++) found.push(`make the ${words.slice(0, end).join(' ')} ${words.slice(end).join(' ')}`)
  found.push(`make it ${words.join(' ')}`)
  return found
}

const determined = (thing: string): string => (/^(?:the|an?|it|this|that|my|our|both|all|every)\b/.test(thing) ? thing : `the ${thing}`)
