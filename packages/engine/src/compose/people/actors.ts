import { ONE_TO_TEN } from '../../brief/numbers.ts'
import { BEAST_NAMES } from './beasts/index.ts'
import { type Deed, deedIn } from './deeds.ts'

/** Somebody whom words name: a person or an animal with a body of its own. */
export type Actor = {
  word: string
  kind: 'person' | 'beast'
  /** Where the words name them. */
  at: number
  /** Words that tell how they look, and which of those of whom they are said. */
  looks: string
  which: number
  deed: Deed
  /** What an animal does. */
  beastPose: 'stand' | 'walk' | 'run' | 'sit' | 'sleep' | 'fly' | 'jump' | null
}

const PEOPLE =
  'old (?:man|woman|lady)|young (?:man|woman|girl|boy)|little (?:girl|boy)|grand(?:mother|father|ma|pa|parents?|daughter|son)|granny|wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|kids?|toddlers?|bab(?:y|ies)|teen(?:ager)?s?|mother|mom|mum|father|dad|parents?|daughters?|sons?|sisters?|brothers?|friends?|couple|famil(?:y|ies)|people|persons?|crowd|guys?|lad(?:y|ies)|gentlem[ae]n|husband|wife|bride|groom|lovers|twins|chefs?|cooks?|bakers?|baristas?|waiters?|waitress(?:es)?|bartenders?|fisherm[ae]n|fisherwoman|fishers?|sailors?|pirates?|captains?|vikings?|cowboys?|cowgirls?|farmers?|gardeners?|beekeepers?|shepherds?|florists?|lumberjacks?|miners?|blacksmiths?|carpenters?|potters?|mechanics?|plumbers?|electricians?|builders?|workers?|architects?|engineers?|astronauts?|pilots?|drivers?|managers?|office workers?|businessm[ae]n|businesswom[ae]n|developers?|programmers?|designers?|coders?|gamers?|doctors?|nurses?|vets?|dentists?|surgeons?|patients?|scientists?|chemists?|professors?|inventors?|researchers?|botanists?|teachers?|students?|pupils?|librarians?|writers?|authors?|poets?|artists?|painters?|illustrators?|sculptors?|photographers?|singers?|musicians?|guitarists?|drummers?|pianists?|violinists?|cellists?|djs?|dancers?|ballerinas?|actors?|actress(?:es)?|clowns?|detectives?|spies|spy|police officers?|policem[ae]n|policewoman|firefighters?|soldiers?|guards?|judges?|lawyers?|knights?|wizards?|witch(?:es)?|mages?|sorcerers?|kings?|queens?|princes?|princess(?:es)?|ninjas?|samurais?|superheroe?s?|heroines?|heroe?s?|elves|elf|fairy|fairies|explorers?|hikers?|climbers?|mountaineers?|travell?ers?|tourists?|campers?|backpackers?|runners?|joggers?|athletes?|cyclists?|couriers?|skaters?|surfers?|swimmers?|skiers?|players?|footballers?|boxers?|yogis?|customers?|shoppers?|neighbou?rs?|colleagues?|teammates?|founders?|hermits?|monks?|readers?|lighthouse keepers?|postm[ae]n|mailm[ae]n|postwoman|butchers?|tailors?|seamstress|barbers?|hairdressers?|vampires?|lead|protagonist|hero|rider|rancher|scout|graduate|commuter|streamer|influencer|entrepreneur|freelancer|intern|boss|volunteers?|nun|magician|juggler|acrobat|archer|hunter|mermaid'
const WHO = new RegExp(`\\b(?:${PEOPLE})\\b(?!['’]s\\b)`, 'g')
const ANIMAL = new RegExp(`\\b(?:${BEAST_NAMES.join('|')})(?:e?s)?\\b(?![- ](?:ears?|food|costume|print|shaped|bowl|house|tail|hat))`, 'g')
/** How a picture is drawn, which nobody holds or does. */
const CRAFT =
  /,\s*(?:story ?book|picture ?book|children['’]s book|editorial|flat|vector|comic|hand[- ]drawn|digital|\s)+(?=[,.]|$)|\b(?:(?:story ?book|picture ?book|(?:children|kid)['’]?s['’]?(?: picture)? book|editorial|comic(?: book| strip)?|magazine|poster|book cover|flat|vector|watercolou?r|pencil|ink|hand[- ]drawn|oil|digital|gouache|risograph) )+(?:vector |style )?(?:illustrations?|style|drawings?|paintings?|art|picture|sketch|scene)\b|\b(?:drawing|painting|sketch|picture|illustration|poster|comic|portrait) (?=of\b)|\b(?:website|web|landing page|home ?page|app|blog|page) (?:hero|banner|header)\b/g
const withoutCraft = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').replace(CRAFT, ' ').replace(/\s+/g, ' ')
const BEFORE = /(?:[\p{L}'’-]+ ){0,4}$/u
const MOST = 4

type Found = { word: string; at: number; end: number; kind: Actor['kind'] }

/** Everybody whom the words name, in their order, each with a deed; `story` tells how they look. */
export function actorsIn(words: string, story = words): Actor[] {
  const lower = withoutCraft(words)
  const found = joined(named(lower), lower)
  const actors: Actor[] = []
  found.forEach((one, i) => {
    const next = found[i + 1]
    const before = BEFORE.exec(lower.slice(found[i - 1]?.end ?? 0, one.at))?.[0] ?? ''
    const after = lower.slice(one.end, next ? next.at : lower.length)
    const adjectives = before.split(/\b(?:of|at|in|on|by|with|and|riding|holding|to|for|a|an|the|his|her|their)\b/).at(-1) ?? ''
    const said = `${/\w+ing\b/.exec(adjectives)?.[0] ?? ''} ${after}`
    const deed = deedIn(said, `${adjectives} ${one.word}`, lower)
    // In a story somebody looks as where it names them first, whatever they do now.
    const here = story === words ? `${adjectives} ${one.word} ${after.split(/\b(?:and an?|while|as)\b/)[0] ?? ''}` : one.word
    const looks = `${here} ${toldOf(one.word, story)}`
    for (const [k, part] of copiesOf(one.word, before).entries()) {
      if (actors.length >= MOST) break
      actors.push({
        word: part,
        kind: one.kind,
        at: one.at,
        looks: one.kind === 'person' ? `${part} ${looks}` : looks,
        which: lettersOf(one.word) + k,
        deed: k > 0 ? withoutOne(deed, said) : deed,
        beastPose: one.kind === 'beast' ? beastPoseIn(said) : null,
      })
    }
  })
  return shared(actors, found, lower)
}

/** What only one of several can have in their hands: `two kids flying a kite`. */
function withoutOne(deed: Deed, said: string): Deed {
  if (!deed.held || !new RegExp(`\\b(?:an?|the|one) (?:\\w+ ){0,2}${deed.held}\\b`).test(said)) return deed
  return { ...deed, held: null, pose: deed.held === 'kite' || deed.held === 'ball' ? 'cheer' : deed.pose === 'hold' ? 'stand' : deed.pose }
}

const lettersOf = (word: string): number => [...word].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

function named(lower: string): Found[] {
  const all: Found[] = [
    ...[...lower.matchAll(WHO)].map(
      (match): Found => ({ word: match[0], at: match.index, end: match.index + match[0].length, kind: 'person' }),
    ),
    ...[...lower.matchAll(ANIMAL)].map(
      (match): Found => ({ word: match[0], at: match.index, end: match.index + match[0].length, kind: 'beast' }),
    ),
  ].sort((a, b) => a.at - b.at || b.end - a.end)
  return all.filter(
    (one, i) =>
      all.findIndex(({ word, at }) => word === one.word && at <= one.at) === i &&
      !/\b(?:like|as|for) (?:an? |the )?$/.test(lower.slice(Math.max(0, one.at - 9), one.at)) &&
      !/^[- ](?:art|style|book|eye view|lane|power|image|illustration|banner|section|shot|header|(?:character|model|design) sheet|school|club|fair|food|day|night|week|class)\b/.test(
        lower.slice(one.end),
      ) &&
      !all.some((other) => other !== one && other.at <= one.at && other.end >= one.end && other.end - other.at > one.end - one.at),
  )
}

/** `child patient`, `girl scientist`: two words for one; `lead` and the like are nobody new. */
function joined(found: readonly Found[], lower: string): Found[] {
  const merged: Found[] = []
  for (const one of found) {
    const last = merged.at(-1)
    if (last && last.kind === one.kind && lower.slice(last.end, one.at).trim() === '')
      merged[merged.length - 1] = { ...last, word: `${last.word} ${one.word}`, end: one.end }
    else merged.push(one)
  }
  return merged.some(({ word }) => !/^(?:people|hero(?:es)?|lead|protagonist|player|character)s?$/.test(word))
    ? merged.filter(({ word }) => !/^(?:lead|protagonist)$/.test(word))
    : merged
}

const NUMBER = /\b(two|three|four|five|six|\d)\b[^,.]*$/
/** One name for each of whom a word counts: `two friends`, `a couple`, `a family`. */
function copiesOf(word: string, before: string): string[] {
  if (/^couple$|^lovers$/.test(word)) return ['woman', 'man']
  if (/^parents$/.test(word)) return ['mother', 'father']
  if (/^grandparents$/.test(word)) return ['grandmother', 'grandfather']
  if (/^famil/.test(word)) return ['father', 'mother', 'girl', 'boy']
  const said = NUMBER.exec(before)?.[1]
  const isMany =
    /s$|^(?:men|women|children|people|crowd)$|men$/.test(word) &&
    !/(?:ss|princess|witch|actress|seamstress|waitress)$/.test(word) &&
    !/^(?:woman|gentleman)$/.test(word)
  const count = said
    ? (ONE_TO_TEN[said as keyof typeof ONE_TO_TEN] ?? (Number(said) || 2))
    : isMany
      ? /crowd|people/.test(word)
        ? 4
        : 2
      : 1
  const one = word
    .replace(/children$/, 'child')
    .replace(/women$/, 'woman')
    .replace(/men$/, 'man')
    .replace(/people$|crowd$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '')
  return Array.from({ length: isMany ? Math.min(MOST, count) : 1 }, () => one)
}

const PLAIN = /^[\s,]*(?:and|&|with|,)?\s*(?:an?|the|his|her|their|its)?\s*(?:[\p{L}-]+ ){0,2}$/u
/** `a mother and her daughter baking`: whoever has no deed of their own does what the next does, or what was begun with them. */
function shared(actors: readonly Actor[], found: readonly Found[], lower: string): Actor[] {
  const drafts = actors.map((actor) => ({ ...actor }))
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [one, next] = [drafts[i] as Actor, drafts[i + 1] as Actor]
    const [from, to] = [found.find(({ word }) => word.includes(one.word)), found.find(({ word }) => word.includes(next.word))]
    const isJoined =
      from && to && from !== to && PLAIN.test(lower.slice(from.end, to.at)) && /\band\b|,|&|\bwith\b/.test(lower.slice(from.end, to.at))
    if (isJoined && one.deed.pose === 'stand' && one.kind === next.kind) drafts[i] = { ...one, deed: next.deed, beastPose: next.beastPose }
  }
  for (let i = 1; i < drafts.length; i++) {
    const [one, before] = [drafts[i] as Actor, drafts[i - 1] as Actor]
    if (
      one.kind === 'person' &&
      one.deed.pose === 'stand' &&
      before.kind === 'person' &&
      ((before.deed.isMutual && before.deed.pose !== 'point') || before.word === one.word)
    )
      drafts[i] = { ...one, deed: { ...before.deed, held: before.word === one.word ? before.deed.held : null } }
    if (one.kind === 'beast' && one.beastPose === null)
      drafts[i] = {
        ...one,
        beastPose:
          before.deed.pose === 'run'
            ? 'run'
            : before.deed.pose === 'walk'
              ? 'walk'
              : before.deed.isRiding
                ? one.word.includes('dragon')
                  ? 'fly'
                  : 'walk'
                : 'sit',
      }
  }
  return drafts
}

function beastPoseIn(said: string): Actor['beastPose'] {
  if (/\b(?:sleep\w*|asleep|nap\w*|curled|doz\w+|snor\w+)\b/.test(said)) return 'sleep'
  if (/\b(?:fl(?:y|ies|ying)|soar\w*)\b/.test(said)) return 'fly'
  if (/\b(?:jump\w*|leap\w*|pounc\w*|hop(?:s|ping))\b/.test(said)) return 'jump'
  if (/\b(?:runs?|running|chas\w+|gallop\w*|rac(?:es|ing)|rush\w*|plays?|playing|fetch\w*)\b/.test(said)) return 'run'
  if (/\b(?:walk\w*|wander\w*|stroll\w*|trot\w*|prowl\w*|explor\w+|sneak\w*)\b/.test(said)) return 'walk'
  if (/\b(?:sit\w*|wait\w*|watch\w*|look\w*|sees?|stares?|wet|sad)\b/.test(said)) return 'sit'
  if (/\b(?:stand\w*|graz\w+|eat\w*|drink\w*)\b/.test(said)) return 'stand'
  return null
}

/** What a story says of somebody right where it names them first. */
function toldOf(word: string, story: string): string {
  const lower = story.toLowerCase()
  const at = lower.indexOf(word)
  if (at < 0) return ''
  const sex =
    /\b(?:she|her)\b/.test(lower) && !/\b(?:he|his|him)\b/.test(lower)
      ? 'woman'
      : /\b(?:he|his|him)\b/.test(lower) && !/\b(?:she|her)\b/.test(lower)
        ? 'male'
        : ''
  // Only up to whoever is named next.
  const rest = /^[^.;:!?]{0,90}/.exec(lower.slice(at + word.length))?.[0] ?? ''
  const next = named(rest)[0]?.at ?? rest.length
  const before = BEFORE.exec(lower.slice(0, at))?.[0] ?? ''
  return `${before.slice(named(before).at(-1)?.end ?? 0)} ${word} ${rest.slice(0, next)} ${sex}`
}

/** What people do by the words that no figure can show: they stand there instead. */
export function undone(words: string): string[] {
  const lower = withoutCraft(words)
  const found = joined(named(lower), lower)
  return found.flatMap(({ kind, word, end }, i) => {
    const said = lower.slice(end, found[i + 1]?.at ?? lower.length)
    const verb = /^ (?:(?:who )?is |are )?(\w{3,}ing)\b/.exec(said)?.[1]
    return kind === 'person' && verb && !STILL.test(verb) && deedIn(said, word).pose === 'stand' ? [verb] : []
  })
}
const STILL = /^(?:standing|wearing|smiling|posing|facing|being|looking|including|morning|evening)$/
