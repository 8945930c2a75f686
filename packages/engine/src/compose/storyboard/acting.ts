import type { Panel } from '../../brief/schema.ts'
import type { Acting } from '../design/flat-scene.ts'

const MOODS: readonly (readonly [Acting['mood'], RegExp])[] = [
  ['sleepy', /\b(?:sleep\w*|asleep|yawn\w*|nap\w*|snor\w+|dozes?|drows\w+)\b/],
  ['angry', /\b(?:angr\w+|mad|furious|yell\w*|grumpy|annoyed|rage|fum\w+|scold\w*|argu\w+)\b/],
  [
    'sad',
    /\b(?:sad\w*|cr(?:y|ies|ying)|weep\w*|disappoint\w+|lonely|heartbroken|fails?|failed|broken|spill\w*|lost|misses|sorry|tears?|defeated|rain(?:s|ing)? on)\b/,
  ],
  [
    'laughing',
    /\b(?:laugh\w*|celebrat\w+|cheer\w*|happ(?:y|ily)|joy\w*|hooray|wins?|danc\w+|party|giggl\w+|smil\w+|proud\w*|delighted|hugs?)\b/,
  ],
  [
    'surprised',
    /\b(?:surpris\w+|shock\w*|gasp\w*|startl\w+|sees|notic\w+|discover\w*|realis\w+|realiz\w+|finds?|stares?|crash\w*|falls?|scared|afraid|terrified|scream\w*|opens)\b|\b(?:wow|what|oh no|oops|help|omg)\b[!?]|!\?/,
  ],
  ['thinking', /\b(?:think\w*|wonder\w*|confus\w+|ponder\w*|reads?|looks? (?:for|at)|search\w*|plans?|decid\w+|waits?|hides?)\b/],
  [
    'determined',
    /\b(?:runs?|rush\w*|jumps?|climbs?|works?|types?|codes?|coding|fights?|push\w*|lifts?|builds?|chas\w+|races?|battl\w+|digs?|focus\w*)\b/,
  ],
]
const GESTURES: readonly (readonly [Acting['gesture'], RegExp])[] = [
  [
    'up',
    /\b(?:celebrat\w+|cheer\w*|jumps?|leaps?|hooray|waves?|waving|falls?|crash\w*|wins?|danc\w+|scream\w*|surpris\w+|shock\w*|gasp\w*)\b/,
  ],
  [
    'hold',
    /\b(?:holds?|holding|carr\w+|reads?|reading|eats?|eating|drinks?|drinking|sips?|types?|typing|hides?|paints?|painting|cooks?|bakes?|waters?|plants?|opens)\b/,
  ],
  ['point', /\b(?:points?|pointing|shows?|tells?|offers?|gives?|hands|asks?|sa(?:ys|id)|explains?|presents?|shouts?|throws?)\b/],
]
const SIGNS: readonly (readonly [Acting['signs'][number], RegExp])[] = [
  ['burst', /\b(?:crash\w*|bang|smash\w*|explo\w+|boom|pow|bumps?|collid\w+|hits?|shatter\w*|breaks)\b/],
  ['leap', /\b(?:jumps?|leaps?|hops?|pounc\w+)\b/],
  ['speed', /\b(?:runs?|running|rush\w*|chas\w+|rac(?:es|ing)|speed\w*|dash\w*|zoom\w*|sprints?)\b/],
  ['sleep', /\b(?:sleep\w*|asleep|nap\w*|snor\w+)\b/],
  ['idea', /\b(?:idea|realis\w+|realiz\w+|figures? (?:it )?out|eureka)\b/],
  ['anger', /\b(?:angr\w+|furious|mad at|fum(?:es|ing)|annoyed)\b/],
  ['doubt', /\b(?:confus\w+|wonder\w*|puzzled|clueless|where is)\b/],
  ['love', /\b(?:in love|loves|kiss\w*|hugs?|cuddl\w+)\b/],
  ['sweat', /\b(?:nervous\w*|worr\w+|panic\w*|late|stress\w*|embarrass\w+)\b/],
]

/** What whoever leads a panel feels and does, by its words and its lines. */
export function actingIn({ scene, lines }: Panel): Acting {
  const told = scene.toLowerCase()
  const all = `${told} ${lines.map(({ text }) => text.toLowerCase()).join(' ')}`
  const isSaid = lines.some(({ kind }) => kind === 'speech')
  return {
    mood: MOODS.find(([, pattern]) => pattern.test(all))?.[0] ?? (lines.some(({ kind }) => kind === 'thought') ? 'thinking' : 'happy'),
    gesture: GESTURES.find(([, pattern]) => pattern.test(told))?.[0] ?? (isSaid ? 'point' : 'down'),
    signs: SIGNS.filter(([, pattern]) => pattern.test(told)).map(([sign]) => sign),
  }
}
