import type { Category } from '../categories.ts'
import type { Concept } from './lexicon/index.ts'

/** How bad it is; `grave` is blocked under `moderation: low` as well; a `wall` is, and has no exceptions. */
export type Severity = 'hint' | 'ordinary' | 'grave' | 'wall'

export const SEVERITY_SCORES: Record<Severity, number> = { hint: 0.25, ordinary: 0.7, grave: 0.9, wall: 0.99 }

/** Things that are unsafe when said together. */
export type Rule = {
  id: string
  categories: Category[]
  severity: Severity
  /** One concept of each list must be said. */
  all: Concept[][]
  /** How many words may stand between them. */
  within?: number
  /** Said nearby, these make it harmless. */
  unless?: Concept[]
}

export const RULES: Rule[] = [
  {
    id: 'sexual.suggestive',
    categories: ['sexual'],
    severity: 'hint',
    all: [['suggestive', 'erotic']],
  },
  {
    id: 'sexual.nudity',
    categories: ['sexual'],
    severity: 'ordinary',
    all: [['nudity'], ['person']],
    within: 5,
    unless: ['art', 'science'],
  },
  { id: 'sexual.nude-picture', categories: ['sexual'], severity: 'ordinary', all: [['nudePicture']], unless: ['art', 'science'] },
  {
    id: 'sexual.breasts',
    categories: ['sexual'],
    severity: 'ordinary',
    all: [['breasts'], ['exposed']],
    within: 3,
    unless: ['science', 'art'],
  },
  { id: 'sexual.genitals', categories: ['sexual'], severity: 'ordinary', all: [['genitals']], unless: ['science', 'art', 'protective'] },
  {
    id: 'sexual.sex',
    categories: ['sexual'],
    severity: 'ordinary',
    all: [['sexWord'], ['person', 'suggestive', 'erotic', 'nudity']],
    within: 2,
    unless: ['science', 'protective', 'history'],
  },
  { id: 'sexual.pornography', categories: ['sexual'], severity: 'grave', all: [['pornography']], unless: ['protective'] },
  { id: 'sexual.act', categories: ['sexual'], severity: 'grave', all: [['sexAct']], unless: ['science', 'protective'] },
  { id: 'sexual.undressing', categories: ['sexual'], severity: 'grave', all: [['undressing']] },
  {
    id: 'sexual.real-person',
    categories: ['sexual'],
    severity: 'grave',
    all: [
      ['nudity', 'nudePicture', 'pornography', 'sexAct', 'genitals'],
      ['knownPerson', 'name'],
    ],
    within: 6,
    unless: ['art', 'protective'],
  },
  {
    id: 'sexual.violence',
    categories: ['sexual', 'violence'],
    severity: 'grave',
    all: [['sexualViolence']],
    unless: ['protective', 'science', 'history'],
  },

  { id: 'minors.material', categories: ['sexual/minors'], severity: 'wall', all: [['abuseMaterial']] },
  {
    id: 'minors.sexual',
    categories: ['sexual/minors'],
    severity: 'wall',
    all: [
      ['minor', 'baby', 'boy'],
      ['nudity', 'nudePicture', 'pornography', 'sexAct', 'undressing', 'genitals'],
    ],
  },
  { id: 'minors.suggestive', categories: ['sexual/minors'], severity: 'wall', all: [['minor'], ['suggestive', 'sexWord']], within: 3 },
  { id: 'minors.erotic', categories: ['sexual/minors'], severity: 'wall', all: [['minor', 'baby'], ['erotic']], within: 6 },
  { id: 'minors.breasts', categories: ['sexual/minors'], severity: 'wall', all: [['minor'], ['breasts'], ['exposed']], within: 5 },
  { id: 'minors.abuse', categories: ['sexual/minors', 'violence'], severity: 'wall', all: [['minor', 'baby', 'boy'], ['sexualViolence']] },

  {
    id: 'violence.gore',
    categories: ['violence/graphic'],
    severity: 'ordinary',
    all: [['gore']],
    unless: ['science', 'care', 'history', 'art'],
  },
  {
    id: 'violence.gore-of-people',
    categories: ['violence/graphic'],
    severity: 'grave',
    all: [['gore'], ['person', 'minor', 'baby', 'knownPerson']],
    within: 3,
    unless: ['science', 'care', 'history', 'art', 'playful'],
  },
  {
    id: 'violence.blood',
    categories: ['violence/graphic'],
    severity: 'ordinary',
    all: [['blood'], ['injured', 'brutal']],
    within: 5,
    unless: ['science', 'care', 'history'],
  },
  { id: 'violence.bloodshed', categories: ['violence/graphic'], severity: 'hint', all: [['blood']] },
  { id: 'violence.killing', categories: ['violence'], severity: 'ordinary', all: [['brutal']], unless: ['protective', 'history'] },
  {
    id: 'violence.to-death',
    categories: ['violence'],
    severity: 'ordinary',
    all: [['violentVerb'], ['toDeath']],
    within: 5,
    unless: ['protective', 'history'],
  },
  {
    id: 'violence.threat',
    categories: ['harassment/threatening', 'violence'],
    severity: 'grave',
    all: [['threat']],
    unless: ['protective'],
  },
  {
    id: 'violence.terrorism',
    categories: ['violence'],
    severity: 'grave',
    all: [['terrorGroup'], ['promotion']],
    within: 6,
    unless: ['protective', 'history'],
  },

  { id: 'self-harm.intent', categories: ['self-harm/intent'], severity: 'grave', all: [['ownDeath']], unless: ['protective'] },
  {
    id: 'self-harm.instructions',
    categories: ['self-harm/instructions'],
    severity: 'grave',
    all: [['deathGuide']],
    unless: ['protective'],
  },
  {
    id: 'self-harm.injury',
    categories: ['self-harm'],
    severity: 'ordinary',
    all: [['selfInjury']],
    unless: ['protective', 'science', 'care'],
  },
  {
    id: 'self-harm.suicide',
    categories: ['self-harm'],
    severity: 'ordinary',
    all: [['suicide'], ['person', 'minor', 'promotion', 'guide']],
    within: 5,
    unless: ['protective', 'science', 'care', 'history'],
  },
  { id: 'self-harm.urging', categories: ['self-harm', 'harassment'], severity: 'grave', all: [['urging']], unless: ['protective'] },

  { id: 'hate.slur', categories: ['hate'], severity: 'ordinary', all: [['slur']], unless: ['protective', 'history'] },
  { id: 'hate.slogan', categories: ['hate'], severity: 'grave', all: [['hateSlogan']], unless: ['protective', 'history'] },
  {
    id: 'hate.contempt',
    categories: ['hate'],
    severity: 'grave',
    all: [['group', 'slur'], ['contempt']],
    within: 3,
    unless: ['protective', 'history'],
  },
  {
    id: 'hate.hatred',
    categories: ['hate'],
    severity: 'ordinary',
    all: [['hatred'], ['group', 'slur']],
    within: 2,
    unless: ['protective', 'history'],
  },
  {
    id: 'hate.elimination',
    categories: ['hate/threatening'],
    severity: 'grave',
    all: [['elimination'], ['group', 'slur']],
    within: 3,
    unless: ['protective', 'history'],
  },
  {
    id: 'hate.propaganda',
    categories: ['hate'],
    severity: 'ordinary',
    all: [['hateSymbol'], ['promotion']],
    within: 6,
    unless: ['protective', 'history'],
  },

  { id: 'harassment.insult', categories: ['harassment'], severity: 'ordinary', all: [['insult']], unless: ['protective'] },
  {
    id: 'harassment.humiliation',
    categories: ['harassment'],
    severity: 'ordinary',
    all: [['humiliation'], ['knownPerson']],
    within: 4,
    unless: ['protective'],
  },

  {
    id: 'illicit.bomb',
    categories: ['illicit/violent'],
    severity: 'grave',
    all: [['guide'], ['bomb']],
    within: 4,
    unless: ['protective', 'playful', 'history'],
  },
  {
    id: 'illicit.explosives',
    categories: ['illicit/violent'],
    severity: 'grave',
    all: [['guide', 'drugDealing'], ['explosive']],
    within: 6,
    unless: ['protective', 'history'],
  },
  { id: 'illicit.violence', categories: ['illicit/violent'], severity: 'grave', all: [['violenceGuide']], unless: ['protective'] },
  {
    id: 'illicit.drugs',
    categories: ['illicit'],
    severity: 'ordinary',
    all: [['drug'], ['drugDealing', 'guide']],
    within: 4,
    unless: ['protective', 'science', 'care'],
  },
  {
    id: 'illicit.forgery',
    categories: ['illicit'],
    severity: 'ordinary',
    all: [['forgery']],
    unless: ['protective', 'playful', 'history'],
  },
  {
    id: 'illicit.forged-document',
    categories: ['illicit'],
    severity: 'ordinary',
    all: [['forged'], ['document']],
    within: 2,
    unless: ['protective', 'playful', 'history'],
  },
  { id: 'illicit.crime', categories: ['illicit'], severity: 'ordinary', all: [['crimeGuide']], unless: ['protective', 'playful'] },
]
