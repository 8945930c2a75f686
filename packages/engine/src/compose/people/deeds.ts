import type { FaceMood } from '../illustration/index.ts'
import { heldIn } from './held/index.ts'
import type { PieceName } from './pieces/index.ts'
import type { PoseName } from './poses.ts'

/** What somebody does: a posture, what the hands hold, and what they sit on, stand at or travel in. */
export type Deed = {
  pose: PoseName
  /** Name of what the hands hold; null for nothing. */
  held: string | null
  piece: PieceName | null
  mood: FaceMood
  /** Done with the one who is named next: both turn to each other. */
  isMutual: boolean
  /** Sits on the animal that is named next. */
  isRiding: boolean
}

/** What usually goes with a deed when the words name nothing else. */
type Usual = { held?: string | null; piece?: PieceName; mood?: FaceMood; isMutual?: boolean }
const DEEDS: readonly (readonly [RegExp, PoseName, Usual])[] = [
  [
    /\b(?:opens?|uses?|using|downloads?|taps?|checks?|installs?|launches|browses|shops? (?:on|with)|orders? (?:on|with|through|via|in)|books? (?:on|with|through|via|in)) (?:(?:the|an?|her|his|their|our|your) )?(?:\w+ ){0,2}app\b|\baccepts?(?: the (?:job|order|request|booking|ride|offer))?\s*$|\bgets? an? (?:notification|alert|push)/,
    'phone',
    { held: 'phone', mood: 'happy' },
  ],
  [/\b(?:sleep\w*|asleep|nap\w*|doz\w+|snor\w+|dream\w*)\b/, 'sleep', { piece: 'bed', mood: 'sleepy', held: null }],
  [/\b(?:wakes?|waking|yawn\w*)\b/, 'stretch', { piece: 'bed', mood: 'sleepy', held: null }],
  [
    /\b(?:cycl(?:es|ing|ist)|bik(?:es|ing|er)|(?:rid(?:es|ing)|on|by|with) (?:an? |the |his |her )?(?:(?:cargo|e-?|electric|mountain|road|old|red|blue) ?){0,2}(?:bike|bicycle|tricycle)|on (?:\w+ ){0,3}(?:bike|bicycle|tricycle))\b/,
    'cycle',
    { piece: 'bicycle', held: null },
  ],
  [/\b(?:skateboard\w*|skater)\b/, 'surf', { piece: 'skateboard', held: null }],
  [/\b(?:surf\w*)\b/, 'surf', { piece: 'surfboard', held: null }],
  [/\b(?:ski(?:s|ing|er)?|snowboard\w*)\b/, 'surf', { piece: 'skis', held: null }],
  [/\b(?:rid(?:es|ing|er)|gallop\w*|horseback)\b/, 'ride', {}],
  [/\b(?:swim\w*|diving|dives)\b/, 'swim', { piece: 'water', held: null }],
  [/\b(?:climb\w*|bouldering)\b/, 'climb', { piece: 'rock', held: null, mood: 'determined' }],
  [/\b(?:row(?:s|ing)|paddl\w+|kayak\w*|canoe\w*)\b/, 'row', { piece: 'boat', held: 'oar' }],
  [/\b(?:fish(?:es|ing)|angling|fisher(?:man|woman)|angler)\b/, 'angle', { held: 'rod' }],
  [/\b(?:sail(?:s|ing)|in (?:an? |the |his |her )?(?:\w+ ){0,2}(?:boat|rowboat|canoe|kayak))\b/, 'row', { piece: 'boat' }],
  [/\b(?:fl(?:y|ies|ying)|soar\w*)\b(?! (?:an? |the |her |his )?kites?)/, 'fly', { held: null, mood: 'determined' }],
  [/\bkites?\b/, 'point', { held: 'kite' }],
  [/\b(?:swing(?:s|ing)?|on a swing)\b/, 'sit', { piece: 'swing', mood: 'laughing', held: null }],
  [/\b(?:cello|double bass)\b/, 'cello', { piece: 'stool', held: 'cello' }],
  [/\b(?:piano|keyboard player|pianist)\b/, 'piano', { piece: 'piano', held: null }],
  [/\b(?:violin|fiddle|viola)\w*/, 'bow', { held: 'violin' }],
  [/\b(?:guitar\w*|ukulele|banjo|lute|strum\w*)\b/, 'strum', { held: 'guitar' }],
  [/\b(?:trumpet|saxophone|sax|trombone|horn|flute|recorder|clarinet)\w*/, 'blow', {}],
  [/\b(?:drum(?:s|mer|ming)?)\b/, 'work', { held: 'drum' }],
  [/\b(?:sing(?:s|ing|er)|karaoke)\b/, 'sing', { held: 'microphone', mood: 'laughing' }],
  [/\b(?:danc\w+|ballet|ballerina|waltz\w*|twirl\w*)\b/, 'dance', { held: null, mood: 'happy', isMutual: true }],
  [/\b(?:yoga|meditat\w+|lotus)\b/, 'lotus', { held: null, mood: 'sleepy' }],
  [
    /\b(?:runs?|running|runner|jog\w*|sprint\w*|rac(?:es|ing)|rush\w*|chas\w+|marathon|flees?)\b/,
    'run',
    { held: null, mood: 'determined' },
  ],
  [/\b(?:jump\w*|leap\w*|hop(?:s|ping))\b/, 'jump', { held: null, mood: 'laughing' }],
  [/\b(?:kick\w*|soccer|football\w*)\b/, 'kick', { held: null, mood: 'determined' }],
  [/\b(?:throw\w*|toss\w*|basketball|bowling)\b/, 'throw', { held: 'ball' }],
  [/\b(?:tennis|badminton|racket)\b/, 'throw', { held: 'racket', mood: 'determined' }],
  [/\b(?:lift(?:s|ing)|weight ?lift\w*|dumb ?bells?|barbell)\b/, 'lift', { held: 'weights', mood: 'determined' }],
  [/\b(?:fight\w*|duel\w*|fenc(?:es|ing)|battl\w+|box(?:es|ing|er))\b/, 'fight', { mood: 'determined', isMutual: true }],
  [/\b(?:push\w*|shov\w+)\b/, 'push', {}],
  [/\b(?:latte|cappuccino|espresso|barista)\b/, 'pour', { held: 'milk', piece: 'counter' }],
  [/\b(?:pour\w*)\b/, 'pour', { held: 'kettle', piece: 'table' }],
  [/\b(?:cook(?:s|ing)?|fry\w*|stir\w*|chef|pasta|soup|grill\w*|flipp\w+)\b/, 'cook', { piece: 'stove', held: 'ladle' }],
  [
    /\b(?:bak(?:es|ing|er)|knead\w*|dough|chop\w*|slic\w+|decorat\w+ (?:an? |the )?cake|butcher)\b/,
    'work',
    { piece: 'counter', held: 'knife' },
  ],
  [
    /\b(?:pottery|potter|clay|carv\w+|sculpt\w*|woodwork\w*|carpent\w+|repair\w*|hammer\w*|forg(?:es|ing)|fix(?:es|ing)|build(?:s|ing)|experiment\w*|workshop)\b/,
    'work',
    { piece: 'table' },
  ],
  [/\b(?:paint(?:s|ing|er)|at (?:an? |the )?easel)\b/, 'paint', { piece: 'easel', held: 'brush' }],
  [/\b(?:garden(?:s|ing|er)|plant(?:s|ing)|weed(?:s|ing))\b/, 'crouch', { piece: 'garden' }],
  [/\b(?:water(?:s|ing) )/, 'pour', { held: 'can', piece: 'garden' }],
  [/\b(?:picnic\w*|campfire|camping)\b/, 'floor', { held: null, mood: 'laughing', piece: 'picnic', isMutual: true }],
  [/\b(?:harvest\w*|pick(?:s|ing)|gather\w*|forag\w+)\b/, 'hold', { held: 'basket' }],
  [/\b(?:sweep\w*|mop\w*|rak(?:es|ing)|dig(?:s|ging)|shovel\w*|clean(?:s|ing))\b/, 'sweep', { held: 'broom' }],
  [
    /\b(?:typ(?:es|ing)|cod(?:es|ing)|programm\w+|laptop|computer|at (?:his |her |a |the |their )?desk|work(?:s|ing)? from home|gam(?:es|ing|er)|email\w*)\b/,
    'type',
    { piece: 'desk', held: null },
  ],
  [
    /\b(?:stud(?:y|ies|ying)|writ(?:es|ing|er)|draw(?:s|ing)|sketch\w*|homework|does (?:his|her) homework)\b/,
    'study',
    { piece: 'desk', held: 'pen' },
  ],
  [/\b(?:read(?:s|ing|er)?)\b/, 'read', { piece: 'armchair', held: 'book' }],
  [/\b(?:chess|board game|cards)\b/, 'study', { piece: 'desk', held: null, isMutual: true }],
  [/\b(?:eat(?:s|ing)|din(?:es|ing)|dinner|lunch|breakfast|having a meal)\b/, 'eat', { piece: 'desk', held: 'fork' }],
  [/\b(?:drink(?:s|ing)|sip(?:s|ping)|coffee|tea)\b/, 'drink', { held: 'cup' }],
  [/\b(?:hug\w*|embrac\w+|cuddl\w+|kiss\w*)\b/, 'hug', { held: null, isMutual: true, mood: 'laughing' }],
  [/\b(?:giv(?:es|ing)|hand(?:s|ing) (?!on)|offer\w*|deliver\w*|present(?:s|ing)|feed(?:s|ing))\b/, 'give', { isMutual: true }],
  [/\b(?:pet(?:s|ting)|strok(?:es|ing)|groom\w*|examin\w+|tend(?:s|ing))\b/, 'crouch', { held: null, isMutual: true }],
  [/\b(?:photograph(?:s|ing|er)|film(?:s|ing)|takes? (?:an? )?(?:photo|picture))\b/, 'blow', { held: 'camera' }],
  [/\b(?:telescope|stargaz\w+|spyglass|binoculars)\b/, 'blow', { held: 'telescope' }],
  [
    /\b(?:selfie|scroll\w*|text(?:s|ing)|checks? (?:his|her|the|their) phone|look\w* at (?:his|her|the|their|a) phone|smartphone)\b/,
    'phone',
    { held: 'phone' },
  ],
  [/\b(?:on the phone|calls?|calling|phone call)\b/, 'call', { held: 'phone' }],
  [/\b(?:wav(?:es|ing)(?! hair)|greet\w*|says? (?:hello|hi|goodbye|bye))\b/, 'wave', { held: null }],
  [/\b(?:cheer\w*|celebrat\w+|wins?|winning|hooray|applaud\w*|victor\w+)\b/, 'cheer', { mood: 'laughing', held: null }],
  [/\b(?:point(?:s|ing)|teach\w*|explain\w*|present(?:s|ing|er)|shows?|lectur\w+|directs?)\b/, 'point', { isMutual: true }],
  [/\b(?:cast(?:s|ing)|spell|magic|conjur\w+)\b/, 'point', { held: 'wand', mood: 'determined' }],
  [/\b(?:talk\w*|chat\w*|speak\w*|discuss\w*|convers\w+|meeting|interview\w*|argu\w+|tells?|asks?|says?)\b/, 'talk', { isMutual: true }],
  [/\b(?:kneel\w*|propos\w+|prays?|praying)\b/, 'kneel', {}],
  [/\b(?:crouch\w*|squat\w*|hid(?:es|ing)|mend(?:s|ing)|kneel\w*)\b/, 'crouch', {}],
  [
    /\b(?:scared|afraid|terrified|gasp\w*|shock\w*|startl\w+|surpris\w+|sees|discover\w*|finds?|crash\w*|falls?|slips?)\b/,
    'scared',
    { mood: 'surprised', held: null },
  ],
  [/\b(?:cry|cries|crying|weep\w*|sad\w*|lonely|disappoint\w+|sob\w*|misses|heartbroken)\b/, 'sad', { mood: 'sad', held: null }],
  [
    /\b(?:think\w*|wonder\w*|ponder\w*|confus\w+|decid\w+|plan(?:s|ning)|looks? (?:at|up|out)|watch\w*|stares?|gaz(?:es|ing))\b/,
    'think',
    { mood: 'thinking', held: null },
  ],
  [
    /\b(?:walk\w*|stroll\w*|hik(?:es|ing|er)|wander\w*|march\w*|commut\w+|explor\w+|travel\w*|arriv\w+|steps?|comes? home|goes|leaves?|trek\w*)\b/,
    'walk',
    {},
  ],
  [/\b(?:loung\w*|relax\w*|rest(?:s|ing)|reclin\w+|sunbath\w+)\b/, 'lounge', { piece: 'armchair' }],
  [/\b(?:sit(?:s|ting)?|seated|wait(?:s|ing)|fireside|campfire)\b/, 'sit', { piece: 'chair' }],
  [/\b(?:smil\w+|laugh\w*|giggl\w+)\b/, 'stand', { mood: 'laughing' }],
  [/\b(?:serv(?:es|ing)|waiter|waitress)\b/, 'give', { held: 'tray' }],
  [
    /\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|with (?:an? |his |her |their )|bring(?:s|ing)|us(?:es|ing)|play(?:s|ing)|knit\w*|sew\w*)\b/,
    'hold',
    {},
  ],
]
const MOODS: readonly (readonly [FaceMood, RegExp])[] = [
  ['sleepy', /\b(?:sleepy|tired|exhausted|drowsy)\b/],
  ['angry', /\b(?:angr\w+|furious|grumpy|annoyed|mad)\b/],
  ['sad', /\b(?:sad\w*|cry\w*|cries|lonely|heartbroken|melanchol\w+|wet and|defeated)\b/],
  ['laughing', /\b(?:laugh\w*|joy\w*|delighted|excited|cheerful|celebrat\w+|giggl\w+)\b/],
  ['surprised', /\b(?:surprised|shocked|scared|terrified|amazed|astonished)\b/],
  ['determined', /\b(?:brave|determined|serious|focus\w+|confident|heroic|fierce)\b/],
  ['thinking', /\b(?:thoughtful|curious|puzzled|pensive)\b/],
]
const LOW =
  /\b(?:under (?:an? |the )?(?:\w+ ){0,2}tree|on (?:the |a )?(?:\w+ )?(?:grass|floor|ground|blanket|rug|carpet|beach|sand|dock|pier|meadow|lawn)|picnic|campfire|meadow|in (?:the|a) (?:park|garden|grass|field|forest|woods))\b/
const SEATS: readonly (readonly [PieceName, RegExp])[] = [
  ['tree', /\b(?:under|beneath|against|below) (?:an? |the )?(?:\w+ ){0,3}tree\b/],
  ['sill', /\bwindow ?(?:sill|ledge|seat)\b/],
  ['boat', /\b(?:boat|rowboat|canoe|kayak|raft|gondola)\b/],
  ['bench', /\bbench\b|\bbus stop\b|\bstation\b/],
  ['sofa', /\b(?:sofa|couch)\b/],
  ['armchair', /\barm ?chair\b|\bfireplace\b/],
  ['bed', /\bbed\b|\bbedtime\b|\bbedroom\b/],
  ['desk', /\bdesk\b/],
  ['stool', /\bstool\b/],
  ['chair', /\bchair\b/],
]
const SEATED: ReadonlySet<PoseName> = new Set(['sit', 'read', 'lounge', 'study', 'type', 'eat', 'cello', 'piano', 'angle', 'row'])

/** What the words say that somebody does; `trade` is what they are, which tells a deed where no verb does. */
export function deedIn(said: string, trade: string, all = said): Deed {
  const words = said.toLowerCase()
  // The verb that comes first is the deed, unless it only says how they are there or another says the same more exactly.
  const hits = DEEDS.flatMap(([pattern, pose, usual], i) => {
    const at = pattern.exec(words)?.index
    return at === undefined ? [] : [{ at: Math.floor((at + (WEAK.has(pose) ? 1000 : 0)) / NEARLY), i, pose, usual }]
  }).sort((a, b) => a.at - b.at || a.i - b.i)
  const ofTrade = DEEDS.flatMap(([pattern, pose, usual]) => (pattern.test(trade.toLowerCase()) ? [{ pose, usual }] : []))[0]
  // A violinist who plays does what a violinist does.
  const own = hits[0] && ofTrade && hits[0].pose === 'hold' && !WEAK.has(ofTrade.pose) ? ofTrade : (hits[0] ?? ofTrade)
  const usual: Usual = own?.usual ?? {}
  let pose: PoseName = own?.pose ?? 'stand'
  const held =
    usual.held === undefined
      ? (heldIn(words)?.name ?? heldIn(trade.toLowerCase())?.name ?? null)
      : usual.held === null
        ? null
        : (heldIn(words)?.name ?? usual.held)
  if (pose === 'stand' && held && held !== 'leash') pose = 'hold'
  if (held === 'lance' || held === 'sword') pose = pose === 'ride' ? 'charge' : pose === 'hold' ? 'fight' : pose
  const place = all.toLowerCase()
  const named = SEATS.find(([, pattern]) => pattern.test(words))?.[0] ?? SEATS.find(([, pattern]) => pattern.test(place))?.[0]
  let piece = usual.piece ?? null
  if (pose === 'drink' && /\b(?:table|restaurant|caf[eé]|bar|sofa|couch|bench|armchair)\b/.test(place)) {
    pose = 'eat'
    piece = 'desk'
  }
  if (SEATED.has(pose)) {
    if (named && named !== 'tree')
      piece =
        pose === 'study' || pose === 'type' || pose === 'eat'
          ? named === 'bench' || named === 'sofa' || named === 'bed'
            ? named
            : piece
          : named
    if (named === 'boat' && pose === 'sit') pose = 'row'
    if ((LOW.test(words) || LOW.test(place)) && (pose === 'sit' || pose === 'read' || pose === 'eat' || pose === 'lounge')) {
      pose = 'floor'
      piece = named === 'tree' ? 'tree' : null
    }
    if (pose === 'angle' && named !== 'boat') {
      piece = null
      pose = 'floor'
    }
  } else if (pose === 'sleep' && named) {
    piece = named === 'tree' ? null : named === 'sofa' || named === 'sill' ? named : 'bed'
  } else if (named === 'boat' && (pose === 'stand' || pose === 'hold' || pose === 'think')) {
    pose = 'row'
    piece = 'boat'
  }
  if (pose === 'row' && (held === null || held === 'rod') && /\bfish|\bangler/.test(trade.toLowerCase()))
    return { ...deedIn(`fishing ${said}`, trade, all), piece: 'boat', pose: 'angle' }
  if (pose === 'ride' && /\b(?:bike|bicycle)\b/.test(words)) return deedIn(said.replace(/rid\w+/, 'cycling'), trade, all)
  return {
    pose,
    held,
    piece,
    mood: MOODS.find(([, pattern]) => pattern.test(words))?.[0] ?? usual.mood ?? 'happy',
    isMutual: usual.isMutual ?? false,
    isRiding: pose === 'ride' || pose === 'charge',
  }
}
/** Verbs within so many letters tell one deed. */
const NEARLY = 24
/** Deeds that say least: any other that is named comes before them. */
const WEAK: ReadonlySet<PoseName> = new Set(['hold', 'stand', 'sit', 'think', 'walk', 'talk', 'drink', 'scared'])
