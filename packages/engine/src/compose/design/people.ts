import { rng } from '../../random.ts'

/** People by what they do, and animals and plants that the pictograms have under another name: `words = picture`. */
const ROLES = `
baker, chef, cook, barista, waiter, waitress, pastry chef, bartender, butcher, cheesemonger = cook
keeper, sailor, captain, fisherman, pirate, viking, cowboy, skipper, lumberjack, miner, blacksmith, carpenter = man-beard
pilot, aviator, co-pilot = pilot
farmer, gardener, beekeeper, shepherd, rancher, florist, winemaker = farmer
astronaut, spaceman, cosmonaut = astronaut
manager, boss, executive, clerk, accountant, salesman, banker, lawyer, commuter, businessman, officeworker, colleague, interviewer = office-worker
businesswoman, saleswoman, secretary = woman-office-worker
developer, programmer, coder, hacker, gamer, engineer, designer = technologist
doctor, nurse, vet, surgeon, pharmacist, paramedic, dentist, therapist = health-worker
scientist, astronomer, chemist, inventor, professor, researcher = scientist
teacher, librarian, tutor, coach, lecturer = teacher
student, pupil, intern, schoolgirl, schoolboy, graduate = student
artist, painter, illustrator, sculptor, potter = artist
singer, musician, guitarist, drummer, dj, rock star = singer
detective, spy, inspector, sleuth = detective
mechanic, plumber, electrician, repairman, tinkerer, clockmaker, watchmaker = mechanic
builder, worker, architect, foreman = construction-worker
firefighter, fireman = firefighter
police, policeman, policewoman, cop, sheriff, officer = police-officer
judge = judge
guard, knight, soldier = guard
wizard, mage, sorcerer, magician = man-mage
witch, sorceress = woman-mage
king, prince = prince
queen, princess = princess
ninja, samurai = ninja
grandma, grandmother, granny, old woman, old lady = old-woman
grandpa, grandfather, old man, hermit = old-man
woman, mother, mom, mum, lady, wife, heroine, actress, aunt, bride, hostess, she = woman
man, father, dad, guy, husband, actor, gentleman, uncle, groom, landlord, he = man
girl, daughter, little girl, sister, niece = girl
boy, son, little boy, brother, nephew = boy
kid, child, toddler = child
baby = baby
runner, jogger, sprinter, athlete = person-running
cyclist, courier, biker, rider = person-biking
surfer = person-surfing
swimmer = person-swimming
dancer, ballerina = woman-dancing
climber, mountaineer = person-climbing
hiker, walker, traveler, traveller, explorer, wanderer, postman, mailman, pedestrian = person-walking
person, character, model, celebrity, influencer, cosplayer, streamer, presenter, founder, creator, customer, visitor, neighbor, neighbour, friend, guest, owner, user, host, driver, tourist, passenger, player, reader, somebody, someone, thief, stranger = person
seagull, gull, pigeon, dove, albatross = dove
crow, raven, rook, jackdaw, blackbird = blackbird
hen, rooster, chicken = chicken
squirrel = chipmunk
sloth = sloth
puppy, pup, hound = dog
kitten, kitty = cat
toad = frog
piglet = pig
pony, foal = horse
goldfish = tropical-fish
mushroom, toadstool = mushroom
fern, ferns = herb
fishing rod = fishing-pole
lightbulb = light-bulb
`
const BY_WORD = new Map<string, string>(
  ROLES.trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', art = ''] = line.split(' = ')
      return words.split(', ').map((word) => [word, `fluent-emoji-flat:${art}`] as const)
    }),
)
/** Trades that the list does not hold are told by their ending. */
const TRADE = /(?:keeper|maker|smith|monger|woman|man|ist|ician|driver|wright|herd)$/
/** Faces of those whose trade tells nothing of them. */
const ANYBODY = [
  'man-beard',
  'woman-curly-hair',
  'man-red-hair',
  'woman-white-hair',
  'man',
  'woman',
  'woman-red-hair',
  'man-curly-hair',
  'woman-blonde-hair',
  'man-bald',
]

export type Person = { word: string; at: number; art: string }

/** Who a text names, each once, in its order; two who are only somebody get faces of their own. */
export function peopleIn(text: string): Person[] {
  const words = [...text.toLowerCase().matchAll(/[\p{L}'’-]+/gu)]
  const found: Person[] = []
  for (let i = 0; i < words.length; i++) {
    for (const length of [2, 1]) {
      const run = words.slice(i, i + length)
      if (run.length < length) continue
      const word = run.map((match) => match[0]).join(' ')
      const art = artOf(word, words[i - 1]?.[0] ?? '')
      if (!art) continue
      if (!found.some((other) => other.art === art)) found.push({ word, at: run[0]?.index ?? 0, art })
      i += length - 1
      break
    }
  }
  return found
}

function artOf(word: string, before: string): string | null {
  const single = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  const known = BY_WORD.get(word) ?? BY_WORD.get(single)
  if (known === 'fluent-emoji-flat:person') return `fluent-emoji-flat:${rng(0, single).pick(ANYBODY)}`
  if (known) return known
  const isTrade =
    single.length > 5 && !single.includes(' ') && TRADE.test(single) && /^(?:an?|the|old|young|grumpy|tired|lonely|her|his)$/.test(before)
  return isTrade && !/^(?:human|german|roman|woman|list|exist|persist|assist|resist|consist|insist|mist|twist|fist)$/.test(single)
    ? `fluent-emoji-flat:${rng(0, single).pick(ANYBODY)}`
    : null
}

/** Whole bodies in motion, which need no body drawn under them. */
export const isWhole = (art: string): boolean =>
  /:(?:person|man|woman)-(?:running|biking|surfing|swimming|dancing|climbing|walking)|:(?:mermaid|fairy|elf|baby)$/.test(art)
/** Heads of people. */
export const isHead = (art: string): boolean =>
  !isWhole(art) &&
  /:(?:(?:old-|wo)?man(?:-(?!face)[a-z-]+)?|person|boy|girl|child|astronaut|artist|cook|detective|farmer|firefighter|guard|health-worker|judge|mage|mechanic|ninja|pilot|police-officer|prince|princess|scientist|singer|student|superhero|teacher|technologist|vampire|construction-worker|factory-worker|office-worker)$/.test(
    art,
  )

const NEAR = /\b(seagull|gull|pigeon|albatross|raven|rook|jackdaw|squirrel|toad|pony)s?\b/g
/** Animals that are drawn as the nearest one with a picture. */
export const nearIn = (words: string): string[] => [...new Set([...words.toLowerCase().matchAll(NEAR)].map((match) => match[1] ?? ''))]
