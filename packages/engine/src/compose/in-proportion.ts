import { type Actor, isHero } from './place.ts'

/** Things of which there are small ones, by archetype: a stylist picks one that does not dwarf the product. */
const COMES_SMALL = new Set([
  'lamp',
  'vase',
  'flowers',
  'plant',
  'lantern',
  'books',
  'succulent',
  'cactus',
  'globe',
  'candle',
  'basket',
  'picture-frame',
  'clock',
  'pillow',
  'wall-mirror',
  'bag',
  'box',
  'gift-box',
  'crate',
  'mirror',
  'jug',
  'tote',
  'watering-can',
])
/** How many times the hero's height or its width such a prop may measure, and how small it may become. */
const MOST_TIMES = 2.3
const MOST_WIDTHS = 1.6
const LEAST_SCALE = 0.55

/** The actors, with props that come in many sizes small enough to leave the picture to its hero. */
export function inProportion(actors: readonly Actor[]): Actor[] {
  const most = Math.max(0, ...actors.filter(isHero).map(({ size: [w, h, d] }) => Math.max(MOST_TIMES * h, MOST_WIDTHS * Math.max(w, d))))
  return actors.map((actor) => {
    const own = Math.max(...actor.size)
    if (isHero(actor) || most === 0 || own <= most || !COMES_SMALL.has(actor.object.archetype)) return actor
    const by = Math.max(LEAST_SCALE, most / own)
    actor.object.scale *= by
    return { ...actor, size: actor.size.map((length) => length * by) as Actor['size'] }
  })
}
