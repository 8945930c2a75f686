import { mix, withAlpha } from '../../color.ts'
import type { Box, Layer, Shading } from '../../scene/schema.ts'
import { type Kit, n, path, shape } from '../design/kit.ts'

/** Art with a white rim, and under it the same outline in shade. */
export function dieCut(kit: Kit, name: string, box: Box, art: string, { isCute, turn }: { isCute: boolean; turn: number }): Layer[] {
  const rim = box.w * 0.055
  const shade = mix(kit.inks.ground, '#2a2030', 0.2)
  const drop = box.w * 0.03
  const own = art.startsWith('ph:') ? { color: kit.inks.ink } : {}
  const group: Layer = {
    type: 'group',
    name,
    box,
    rotate: turn,
    layers: [
      {
        type: 'art',
        name: `${name}.shadow`,
        box: { x: drop * 0.4, y: drop, w: box.w, h: box.h },
        art,
        rim: { color: shade, width: rim },
        tones: [shade, shade],
      },
      {
        type: 'art',
        name: `${name}.art`,
        box: { x: 0, y: 0, w: box.w, h: box.h },
        art,
        rim: { color: '#ffffff', width: rim },
        ...(!art.startsWith('ph:') && { shading: glossOf(box.w) }),
        ...own,
      },
      ...(isCute && !HAS_FACE.test(art) ? smile(name, box.w) : []),
    ],
  }
  return [group]
}

/** Light from the upper left and shade at the lower right, as on thick vinyl. */
const glossOf = (s: number): Shading[] => [
  {
    box: { x: 0, y: 0, w: s, h: s },
    paint: {
      gradient: 'linear',
      angle: 58,
      stops: [
        [0.42, '#2a143000'],
        [1, '#2a14305c'],
      ],
    },
  },
  {
    box: { x: 0, y: 0, w: s, h: s },
    paint: {
      gradient: 'linear',
      angle: 58,
      stops: [
        [0.08, '#ffffff6b'],
        [0.44, '#ffffff00'],
      ],
    },
  },
]

/** Animals and people look out of faces of their own. */
const HAS_FACE =
  /:(?:ant|badger|bat|bear|beaver|bee|beetle|bird|bison|blackbird|boar|bug|butterfly|camel|cat|black-cat|chicken|chipmunk|cow|crab|cricket|crocodile|deer|dodo|dog|dolphin|dove|dragon|duck|eagle|elephant|ewe|fish|flamingo|fox|frog|ghost|giraffe|goat|goose|gorilla|hamster|hedgehog|hippopotamus|honeybee|horse|jack-o-lantern|jellyfish|kangaroo|koala|lady-beetle|leopard|lion|lizard|llama|lobster|mammoth|man|monkey|moose|mouse|octopus|orangutan|otter|owl|ox|panda|parrot|peacock|penguin|person|pig|polar-bear|poodle|rabbit|raccoon|ram|rat|rhinoceros|robot|rooster|santa-claus|sauropod|scorpion|seal|shark|shrimp|skull|skunk|snail|snake|snowman|spider|squid|swan|t-rex|teddy-bear|tiger|tropical-fish|turkey|turtle|unicorn|water-buffalo|whale|wolf|woman|zebra|baby-chick|hatching-chick|blowfish|alien)(?:-face)?$/

/** Two eyes, a mouth and blushing cheeks in the middle of a thing. */
function smile(name: string, s: number): Layer[] {
  const [cx, cy] = [s * 0.5, s * 0.6]
  const eye = (dx: number, i: number): Layer[] => [
    shape(
      `${name}.eye-${i}`,
      { x: cx + dx * s - s * 0.032, y: cy - s * 0.04, w: s * 0.064, h: s * 0.076 },
      { kind: 'ellipse', fill: '#2b2028' },
    ),
    shape(
      `${name}.gleam-${i}`,
      { x: cx + dx * s - s * 0.004, y: cy - s * 0.032, w: s * 0.024, h: s * 0.026 },
      { kind: 'ellipse', fill: '#ffffff' },
    ),
    shape(
      `${name}.blush-${i}`,
      { x: cx + dx * 1.62 * s - s * 0.036, y: cy + s * 0.036, w: s * 0.072, h: s * 0.042 },
      { kind: 'ellipse', fill: withAlpha('#ff6f86', 0.62) },
    ),
  ]
  const box = { x: 0, y: 0, w: s, h: s }
  return [
    ...eye(-0.115, 1),
    ...eye(0.115, 2),
    path(
      `${name}.mouth`,
      box,
      `M ${n(cx - s * 0.042)} ${n(cy + s * 0.034)} Q ${n(cx)} ${n(cy + s * 0.088)} ${n(cx + s * 0.042)} ${n(cy + s * 0.034)}`,
      { stroke: { paint: '#2b2028', width: Math.max(1, s * 0.02) } },
    ),
  ]
}
