import { type Span, tidy } from './clean.ts'

const FOR =
  /^(?:(?: (?:of|for)) )(?:an? |the |our |my )?([^.,;:\n]{3,70}?)(?=\s(?:with|that|featuring|showing|in|on|including|where|which|has|using|named|called|whose)\b|[.,;:\n]|$)/
/** Said of the screen, not of what it is for. */
const SAID =
  /^(?:but|realistic|clean|modern|minimal|minimalist|sleek|simple|beautiful|high-fidelity|hi-fi|hifi|dark|light|polished|premium|professional|responsive|vertical|horizontal|single|elegant|bold|colorful|friendly|playful|calm|full|complete|concept|mobile|desktop|tablet|phone|smartphone|iphone|ipad|ios|android|native|ui|ux|ui\/ux|design|mode|theme|themed|screenshot|mock-?up|image|of|the|an?|for|create|saas|new|imaginary|fictional|fake|generic|sample|dense|dark-mode|light-mode|landing|16:9|9:16|square|4:3)$/
const ENDS =
  /^(?:screens?|mock-?ups?|pages?|page|views?|panel|flow|ui|ux|interface|designs?|design|concepts?|layout|redesign|screenshots?|prototype|template|wireframes?|dashboard|website|web ?site|homepage|form|window|image|visual|modal|web|landing|home|site|app|application|portal|system|kit|library|components)$/
const NO_TOPIC =
  /^(?:(?:me|us|my|our)\b.*|mobile|phone|iphone|ios|android|desktop|web|tablet|ipad|(?:mobile |web |desktop |phone )?(?:app|application|website|page|screen|device|phone)|smartphone|me|us|users?|dark mode|light mode|portfolio)$/

/** What the app is or does: `… for a meditation timer`, or the words before `app`; an app keeps its name, a page does not. */
export function topicOf(text: string, lower: string, titles: readonly Span[]): string {
  for (const title of titles) {
    const named = FOR.exec(lower.slice(title.end))
    if (named?.[1] && !NO_TOPIC.test(named[1])) {
      const start = title.end + named[0].length - named[1].length
      const words = text.slice(start, start + named[1].length)
      const topic = tidy(words.replace(/^(?:(?:mobile|web|desktop|imaginary|fictional|fake|modern)\s+)+(?=\w)/i, ''))
      if (!NO_TOPIC.test(topic.toLowerCase())) return topic
    }
    const topic = titleTopic(text.slice(title.start, title.end))
    if (topic !== '') return topic
  }
  // `Mobile app screen, running app: …`: what the first clauses call it.
  const called = /^[^.\n]{0,80}?[,:–-]\s+(?:an? |my |our |the )?((?:[\p{Ll}-]+ ){1,3})app\b/u.exec(lower)?.[1]
  return called &&
    !NO_TOPIC.test(called.trim()) &&
    !called
      .trim()
      .split(' ')
      .every((word) => SAID.test(word))
    ? `${called}app`
    : 'app'
}

/** `Travel booking app` is about that app, `Web analytics dashboard` about web analytics. */
function titleTopic(title: string): string {
  // A capital only because the sentence begins there is none of the name's.
  const words = title
    .replace(/^[A-Z](?=[a-z]+\b)/, (letter) => letter.toLowerCase())
    .split(/\s+/)
    .filter(Boolean)
  let isApp = false
  while (words.length > 1 && /^(?:onboarding|checkout)$/.test(last(words))) words.pop()
  while (words.length > 0 && ENDS.test(last(words))) isApp = /^app(?:lication)?$/.test(last(words.splice(-1)))
  while (words.length > 0 && (SAID.test(words[0]?.toLowerCase() ?? '') || (words.length === 1 && /^web$/i.test(words[0] ?? ''))))
    words.shift()
  const topic = tidy(words.filter((word) => !/^(?:ui|ux|mockup|dark|light|mode)$/i.test(word)).join(' '))
  return isApp && topic !== '' ? `${topic} app` : topic
}

const last = (words: readonly string[]): string => words.at(-1)?.toLowerCase() ?? ''
