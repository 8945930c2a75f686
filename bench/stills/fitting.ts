import { type Entry, OF_ANOTHER } from '../gathering/prompts.ts'

/** Kinds of prompts that ask for a thing, a dish, a room or a land; and others, where their words ask for a photograph of one. */
const OF_THINGS = /^(?:product|food|interior_arch|landscape)$/
const MAYBE = /^(?:poster_ad|packaging|game_asset|menu_brochure|other)$/
const STILL =
  /\bproduct (?:photo\w*|shot|render\w*)|\bstill[- ]life|\bpackshot|\bfood photo\w*|\bhero (?:image|shot)|\bcommercial photo|\b3D render of|\bpackaging (?:reveal|photo)|摄影|产品图/i
/** Forms to be filled in, and what changes a picture that is not there. */
const UNFINISHED =
  /[[\]{}【】]|\bsupplied\b|\bthe same angle\b|\b(?:this|the) (?:meal|plate|space|foodtruck|architectural rendering|[a-z ]*bottle into)\b|^(?:remove|restore|adjust|reimagine)\b/i
/** People, beasts and what they do: never a still. */
const LIVING =
  /\b(?:wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|kids?|persons?|people|players?|(?:fe)?male|models?|characters?|crowds?|faces?|chef|barista|customers?|workers?|cats?|dogs?|birds?|animals?|peacocks?|elf|astronaut|celebrit\w+|someone|hands?|fingers?|he|she|his|her|mascot)\b|[人女男孩猫狗只]/i
/** Several pictures in one, and pages. */
const PAGES =
  /\b(?:two|three|four|five|six|nine|several|multiple|\d+)[- ](?:[\w-]+ ){0,2}?(?:images?|pictures|panels?|frames|squares|objects)\b|\b(?:grid|collage|contact sheet|infographic|comparison|matrix|proposal|cutaway|call-?outs?|spec-sheet|detail page|equirectangular|poster|stereographic|visible title|concept)\b|标注|信息图|海报|九宫格/i
/** What is not to be in the picture. */
const AVOIDED = /\b(?:no|without|avoid|do not|don't|never|free of|constraints:)\b[^.;\n]*/gi

const [SHORTEST, LONGEST] = [40, 2200]

/** Whether a prompt asks for one picture of things at rest: a product, a dish, a room, a land. */
export function isStill({ prompt, genre }: Entry): boolean {
  const wanted = prompt.replace(AVOIDED, '')
  const isOne = OF_THINGS.test(genre) || (MAYBE.test(genre) && STILL.test(prompt))
  const isWhole = !UNFINISHED.test(prompt) && !OF_ANOTHER.test(prompt)
  return isOne && isWhole && prompt.length >= SHORTEST && prompt.length <= LONGEST && !LIVING.test(wanted) && !PAGES.test(wanted)
}
