import { CHAT, item, type Topic } from './topic.ts'

/** Apps for what grows. Data only. */
export const GROWING: readonly Topic[] = [
  {
    match: /\bplants?\b|garden|florist|\bflowers?\b|houseplant|nursery|botanic/i,
    title: 'Plants',
    icon: 'sprout',
    hue: 150,
    scheme: 'light',
    scenery: ['still'],
    headline: 'Green for every room',
    subline: 'Chosen for your light, brought to your door.',
    action: 'See plants',
    search: 'Search plants',
    section: 'Popular now',
    items: [
      item('Monstera', 'Half shade · 60 cm', '$38', 'leaf'),
      item('Snake plant', 'Low light · 45 cm', '$24', 'sprout'),
      item('Peace lily', 'Half shade · 40 cm', '$22', 'flower-2'),
      item('Olive tree', 'Full sun · 90 cm', '$56', 'trees'),
      item('String of pearls', 'Bright · hanging', '$18', 'clover'),
      item('Herb box', 'Windowsill · 3 pots', '$15', 'leaf'),
    ],
    stats: [
      ['Plants', '24', '+3'],
      ['Watered', '18', '+6'],
      ['New leaves', '9', '+2'],
      ['Due today', '4', '−1'],
    ],
    tabs: [
      ['Home', 'house'],
      ['Search', 'search'],
      ['Saved', 'heart'],
      ['Basket', 'shopping-bag'],
      ['Profile', 'user-round'],
    ],
    chart: 'Growth',
    blocks: ['hero', 'card-grid', 'list', 'button'],
    chat: CHAT,
  },
]
