import { BOUGHT } from './bought.ts'
import { EVERYDAY } from './everyday.ts'
import { GROWING } from './growing.ts'
import { LEISURE } from './leisure.ts'
import { CHAT, item, type Topic } from './topic.ts'
import { WORK } from './work.ts'

export type { Scenery, Topic } from './topic.ts'

/** What common apps show; of two that match, the earlier. */
const TOPICS: readonly Topic[] = [...GROWING, ...EVERYDAY, ...LEISURE, ...BOUGHT, ...WORK]

/** What an app of an unknown kind shows. */
export const GENERAL: Topic = {
  match: /./,
  title: 'Overview',
  icon: 'layout-grid',
  hue: 262,
  scheme: 'light',
  scenery: ['abstract', 'lake', 'dunes'],
  headline: 'Welcome back',
  subline: 'Everything you need is right here.',
  action: 'Get started',
  search: 'Search',
  section: 'Recent',
  items: [
    item('Getting started', 'Updated today', 'New', 'star'),
    item('Weekly summary', 'Updated yesterday', 'Ready', 'file-text'),
    item('Shared with you', 'Updated on Monday', '3', 'users-round'),
    item('Ideas', 'Updated last week', '12', 'lightbulb'),
    item('Pictures', 'Updated last week', '48', 'image'),
    item('Archive', 'Updated last month', '106', 'archive'),
  ],
  stats: [
    ['Total', '1,284', '+8%'],
    ['Active', '312', '+4%'],
    ['Done', '86%', '+2%'],
    ['Open', '42', '−6'],
  ],
  tabs: [
    ['Home', 'house'],
    ['Search', 'search'],
    ['Saved', 'bookmark'],
    ['Profile', 'user-round'],
  ],
  chart: 'This week',
  blocks: ['hero', 'stat', 'list', 'button'],
  chat: CHAT,
}

/** The topic that the words mean; content is matched before form, so that a `recipe dashboard` shows recipes. */
export function topicFor(words: string, use = ''): Topic {
  const own = topicIn(words)
  if (own !== GENERAL || use === '') return own
  // What a board for work is to help with is none of its matter: `business health`, `product review`.
  return FOR_WORK.test(`${words} ${use}`) ? topicIn('analytics') : topicIn(`${words} ${use}`)
}
/** The same matter behind the counter: orders, products and customers where a shop window has things to buy. */
export const officeOf = (topic: Topic): Topic =>
  topic.tabs.some(([label]) => label === 'Bag')
    ? {
        ...topicIn('orders'),
        title: 'Shop admin',
        tabs: [
          ['Overview', 'layout-dashboard'],
          ['Orders', 'package'],
          ['Products', 'tag'],
          ['Customers', 'users-round'],
          ['Reports', 'chart-column'],
          ['Settings', 'settings'],
        ],
      }
    : topic.tabs.some(([label]) => label === 'Profile')
      ? {
          ...topic,
          tabs: [
            ['Overview', 'layout-dashboard'],
            ['Members', 'users-round'],
            ['Calendar', 'calendar'],
            ['Reports', 'chart-column'],
            ['Settings', 'settings'],
          ],
        }
      : topic
const FOR_WORK = /\b(?:saas|b2b|dashboards?|wallboards?|readout|metrics?|kpis?|a\/b tests?)\b/i

function topicIn(words: string): Topic {
  const matches = TOPICS.filter(({ match }) => match.test(words))
  return matches.find(({ title }) => title !== 'Analytics' && title !== 'Messages') ?? matches[0] ?? GENERAL
}
