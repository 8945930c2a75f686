import type { PersonLook } from './look.ts'

/** What belongs to a trade, or to a garment that is named. */
export type Trade = Partial<Omit<PersonLook, 'age' | 'skin' | 'hair' | 'isFemale'>>
/** What people wear for what they do. */
export const TRADES: readonly (readonly [RegExp, Trade])[] = [
  [
    /\b(?:astronaut|cosmonaut|space ?suit)/,
    {
      top: 'space',
      topColor: '#eef1f4',
      trim: '#e4572e',
      bottom: 'trousers',
      bottomColor: '#eef1f4',
      shoes: '#c9d0d8',
      hat: 'space',
      hatColor: '#f4f6f8',
      sleeves: 'long',
    },
  ],
  [
    /\b(?:knight|paladin|armou?r)/,
    {
      top: 'armor',
      topColor: '#aab6c4',
      trim: '#7a8798',
      bottomColor: '#8d9aab',
      shoes: '#6f7c8d',
      hat: 'knight',
      hatColor: '#9caabb',
      cape: '#b8342f',
    },
  ],
  [
    /\b(?:chef|pastry chef|sous)/,
    { top: 'shirt', topColor: '#fbf7ef', trim: '#d8d0c0', bottomColor: '#2f3540', hat: 'toque', hatColor: '#ffffff', apron: '#f4efe4' },
  ],
  [
    /\b(?:barista|waiter|waitress|bartender)/,
    { top: 'shirt', sleeves: 'short', topColor: '#f2e3c6', trim: '#fff8ea', apron: '#2f5d50', bottomColor: '#2f3540' },
  ],
  [
    /\b(?:baker|cook(?:s|ing)?|bak(?:es|ing)|pizza ?maker|potter|pottery|florist|butcher|grocer|shopkeeper|blacksmith|carpenter|cobbler)\b/,
    { apron: '#f2e6cf', sleeves: 'short' },
  ],
  [
    /\b(?:doctor|physician|vet\b|veterinarian|pediatrician)/,
    { top: 'coat', topColor: '#f6f8fa', trim: '#dfe7ee', bottomColor: '#3d5a78', sign: 'stethoscope' },
  ],
  [
    /\b(?:nurse|surgeon|dentist|therapist|paramedic)/,
    { top: 'tee', topColor: '#3f9c9c', trim: '#d9f0ee', bottomColor: '#3f9c9c', shoes: '#f4f4f2', sign: 'stethoscope' },
  ],
  [
    /\b(?:scientist|chemist|researcher|lab ?coat|pharmacist|inventor|professor|botanist)/,
    { top: 'coat', topColor: '#f4f6f7', trim: '#dde4ea', glasses: true },
  ],
  [
    /\b(?:business(?:wo)?man|businessperson|manager|lawyer|executive|suit\b|tuxedo|ceo|banker|butler|groom|conductor)/,
    { top: 'suit', topColor: '#2f3b56', trim: '#f4efe6', bottomColor: '#2a3550', shoes: '#2a2226', sign: 'tie' },
  ],
  [
    /\b(?:police\w*|cop\b|sheriff|officer)/,
    { top: 'shirt', topColor: '#38558c', trim: '#24365c', bottomColor: '#24365c', hat: 'police', hatColor: '#24365c', sign: 'badge' },
  ],
  [
    /\b(?:fire ?fighter|fireman)/,
    { top: 'jacket', topColor: '#d9a03a', trim: '#f2e35c', bottomColor: '#c48c2c', shoes: '#2c2a2e', hat: 'fire', hatColor: '#c8352c' },
  ],
  [
    /\b(?:construction|builder|worker|engineer|architect|electrician|surveyor|miner)\b/,
    { hat: 'hardhat', hatColor: '#f4bd33', sign: 'vest', trim: '#f28a2e' },
  ],
  [
    /\b(?:farmer|gardener|beekeeper|winemaker|rancher|scarecrow|gardening)/,
    { hat: 'straw', hatColor: '#e6c273', top: 'shirt', apron: '#4b6fa5' },
  ],
  [
    /\b(?:fisher(?:man|woman)?|sailor|skipper|angler|lighthouse keeper)/,
    { top: 'coat', topColor: '#e9b23a', trim: '#c98f24', hat: 'sou’wester', hatColor: '#e9b23a', bottomColor: '#35506b', shoes: '#2f3b46' },
  ],
  [/\b(?:pirate|buccaneer)/, { top: 'coat', topColor: '#8d2f36', trim: '#e7c25a', hat: 'tricorn', hatColor: '#2b2530' }],
  [
    /\b(?:wizard|sorcerer|mage|witch|sorceress)/,
    { top: 'robe', topColor: '#54468f', trim: '#e5b94b', hat: 'wizard', hatColor: '#463a80', bottom: 'none' },
  ],
  [
    /\b(?:king|queen)\b/,
    { top: 'robe', topColor: '#9b2f48', trim: '#f2e6cf', hat: 'crown', hatColor: '#e8bc45', cape: '#7b2140', bottom: 'none' },
  ],
  [/\b(?:prince|princess)\b/, { top: 'dress', topColor: '#d77fa1', trim: '#f6e2e6', hat: 'crown', hatColor: '#e8bc45', bottom: 'none' }],
  [
    /\b(?:super ?hero(?:ine)?)/,
    { top: 'tee', topColor: '#2f5fb3', trim: '#f0c23c', bottomColor: '#274c94', shoes: '#c8352c', cape: '#c8352c', sleeves: 'long' },
  ],
  [
    /\b(?:runner|jogger|running|jogging|marathon|sprint\w*|athlete|track)\b/,
    { top: 'tank', sleeves: 'none', bottom: 'shorts', shoes: '#f4f1ea', trim: '#ffffff' },
  ],
  [
    /\b(?:football(?:er)?|soccer|basketball|tennis|volleyball|rugby|goalkeeper)\b/,
    { top: 'tee', sleeves: 'short', bottom: 'shorts', shoes: '#f4f1ea', trim: '#ffffff' },
  ],
  [
    /\b(?:yoga|pilates|gym|fitness|workout|dancer|dancing|gymnast|boxer|boxing|weight ?lift\w*)\b/,
    { top: 'tank', sleeves: 'none', bottom: 'trousers', shoes: '#f2efe8' },
  ],
  [/\b(?:ballerina|ballet)\b/, { top: 'dress', sleeves: 'none', topColor: '#efb7c4', trim: '#fbe6ea', bottom: 'none', shoes: '#efb7c4' }],
  [/\b(?:surfer|surfing|swimmer|swimming|diver|snorkel\w*)\b/, { top: 'tank', sleeves: 'none', bottom: 'shorts', shoes: 'bare' }],
  [/\b(?:cyclist|cycling|courier|biker|biking|bicycle|bike|skateboard\w*|skater)\b/, { hat: 'cycle', hatColor: '#f4efe6' }],
  [
    /\b(?:hiker|hiking|backpack\w*|explorer|mountaineer|climber|trek\w*|traveler|traveller|camper)\b/,
    { top: 'jacket', bag: '#c96a3a', hat: 'cap' },
  ],
  [/\b(?:student|pupil|schoolboy|schoolgirl|to school)\b/, { bag: '#e0a23a' }],
  [/\b(?:detective|spy|inspector|sleuth)/, { top: 'coat', topColor: '#c4a06c', trim: '#9d7c4d', hat: 'fedora', hatColor: '#5a4632' }],
  [/\b(?:painter|artist|painting)\b/, { hat: 'beret', hatColor: '#c8453c', isStriped: true, apron: '#d8c9ae' }],
  [/\b(?:cowboy|cowgirl)/, { top: 'shirt', hat: 'cowboy', hatColor: '#a8743f', scarf: '#c8402f' }],
  [/\b(?:samurai|geisha|kimono|ninja)/, { top: 'kimono', bottom: 'none', topColor: '#3b4a7a', trim: '#e9d9b6' }],
  [
    /\b(?:graduate|graduation)/,
    { top: 'robe', topColor: '#2c3350', trim: '#e7b93f', hat: 'mortarboard', hatColor: '#232840', bottom: 'none' },
  ],
  [/\b(?:delivery|mail(?:man|woman)|post(?:man|woman)|train driver)\b/, { hat: 'cap', hatColor: '#d1493c', top: 'jacket', bag: '#b9793f' }],
  [/\b(?:dj|gamer|gaming|podcast\w*|streamer|headphones)\b/, { hat: 'headphones', hatColor: '#2f2f3a', top: 'hoodie' }],
  [/\b(?:teacher|librarian|tutor|writer|author|poet)\b/, { top: 'sweater', glasses: true }],
  [/\b(?:developer|programmer|designer|coder|coding|freelancer|founder|startup|intern)\b/, { top: 'hoodie' }],
]
/** What people wear because it is said. */
export const WORN: readonly (readonly [RegExp, Trade])[] = [
  [/\b(?:dress|gown|sundress)\b/, { top: 'dress', bottom: 'none', sleeves: 'short' }],
  [/\bkimono\b/, { top: 'kimono', bottom: 'none' }],
  [/\b(?:robe|tunic|cloak)\b/, { top: 'robe', bottom: 'none' }],
  [/\b(?:rain ?coat|trench ?coat|overcoat|coat|parka|mackintosh)\b/, { top: 'coat' }],
  [/\bhoodie\b/, { top: 'hoodie' }],
  [/\b(?:sweater|jumper|pullover|cardigan|knit\w*)\b/, { top: 'sweater' }],
  [/\b(?:jacket|blazer|anorak)\b/, { top: 'jacket' }],
  [/\b(?:t-?shirt|tee)\b/, { top: 'tee', sleeves: 'short' }],
  [/\b(?:tank top|vest top|swimsuit|bikini)\b/, { top: 'tank', sleeves: 'none' }],
  [/\bsuit\b/, { top: 'suit', sign: 'tie' }],
  [/\bshorts\b/, { bottom: 'shorts' }],
  [/\bskirt\b/, { bottom: 'skirt' }],
  [/\bapron\b/, { apron: '#f2e6cf' }],
  [/\bcape\b/, { cape: '#b8342f' }],
  [/\bscarf\b/, { scarf: '#c8402f' }],
  [/\bbackpack\b/, { bag: '#c96a3a' }],
  [/\b(?:glasses|spectacles)\b/, { glasses: true }],
  [/\b(?:beanie|knit cap|woolly hat|wool hat)\b/, { hat: 'beanie' }],
  [/\bstraw hat\b/, { hat: 'straw', hatColor: '#e6c273' }],
  [/\b(?:sun ?hat|wide[- ]brim\w* hat)\b/, { hat: 'sunhat', hatColor: '#f0d9a8' }],
  [/\b(?:fedora|top hat|bowler)\b/, { hat: 'fedora', hatColor: '#4d3d33' }],
  [/\bberet\b/, { hat: 'beret' }],
  [/\b(?:hijab|headscarf|head scarf)\b/, { hat: 'headscarf' }],
  [/\bhard ?hat\b/, { hat: 'hardhat', hatColor: '#f4bd33' }],
  [/\bcrown\b/, { hat: 'crown', hatColor: '#e8bc45' }],
  [/\bheadphones\b/, { hat: 'headphones', hatColor: '#2f2f3a' }],
  [/\b(?:baseball )?cap\b/, { hat: 'cap' }],
  [/\bstripe[sd]?\b|\bstripy\b/, { isStriped: true }],
  [/\b(?:pyjamas|pajamas)\b/, { top: 'shirt', isStriped: true }],
]
