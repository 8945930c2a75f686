import type { Entry } from './noun-entry.ts'

/** What is built, hung, put up or wired: parts of houses, furniture that stands on its own, signs, small electronics. */
export const BUILT_NOUNS: Record<string, Entry> = {
  palm: { exact: ['palm tree', 'coconut palm', 'coconut tree', 'palm'], hypernym: ['date palm'] },
  column: {
    exact: ['column', 'marble column', 'greek column', 'roman column', 'doric column', 'classical column', 'stone column'],
    alias: ['pillar', 'stone pillar', 'marble pillar'],
  },
  stairs: {
    exact: ['stairs', 'steps', 'flight of stairs', 'stone steps', 'concrete steps', 'flight of steps'],
    alias: ['staircase', 'stairway', 'stair', 'stair set'],
  },
  arch: { exact: ['arch', 'archway', 'stone arch', 'stone archway'], hypernym: ['triumphal arch', 'portal', 'gateway'] },
  torii: { exact: ['torii', 'torii gate', 'shrine gate'] },
  door: { exact: ['door', 'front door', 'house door', 'wooden door', 'closed door'], alias: ['entrance door', 'doorway'] },
  window: {
    exact: ['window', 'sash window', 'wooden window', 'window frame', 'house window'],
    alias: ['window with curtains', 'casement window', 'windowpane'],
    variants: { 'window with curtains': { curtains: 1 } },
  },
  curtain: {
    exact: ['curtain', 'curtains', 'pair of curtains', 'drapes', 'window curtain'],
    alias: ['drapery'],
    hypernym: ['stage curtain'],
  },
  bookcase: {
    exact: ['bookcase', 'bookshelf', 'book shelf', 'shelf of books', 'bookshelves'],
    alias: ['shelving unit', 'shelf', 'shelves', 'wooden shelf', 'open shelf'],
    hypernym: ['cabinet', 'cupboard', 'display case'],
    variants: Object.fromEntries(
      ['shelving unit', 'shelf', 'shelves', 'wooden shelf', 'open shelf', 'cabinet', 'cupboard', 'display case'].map((noun) => [
        noun,
        { books: 0 },
      ]),
    ),
  },
  bed: {
    exact: ['bed', 'double bed', 'made bed', 'single bed'],
    alias: ['queen bed', 'king bed'],
    variants: { 'single bed': { width: 95 } },
  },
  mannequin: { exact: ['mannequin', 'dress form', "tailor's dummy", 'tailor dummy', 'dressmaker form'], hypernym: ['bust form', 'torso'] },
  rug: {
    exact: ['rug', 'carpet', 'area rug', 'persian rug', 'woven rug'],
    alias: ['oriental carpet', 'prayer rug'],
    hypernym: ['doormat'],
  },
  'circuit-board': {
    exact: ['circuit board', 'printed circuit board', 'pcb', 'motherboard', 'electronic circuit board'],
    alias: ['mainboard', 'computer motherboard'],
    hypernym: ['microchip', 'computer chip', 'processor', 'cpu', 'microprocessor', 'graphics card', 'silicon chip'],
  },
  battery: { exact: ['battery', 'batteries', 'aa battery', 'alkaline battery'], alias: ['rechargeable battery', 'aaa battery'] },
  cable: {
    exact: ['cable', 'usb cable', 'charging cable', 'usb-c cable', 'charger cable'],
    hypernym: ['charger', 'phone charger', 'cord', 'extension cord'],
  },
  flag: { exact: ['flag', 'flag on a pole', 'waving flag', 'flagpole'], alias: ['pennant', 'ensign'], hypernym: ['banner'] },
  billboard: { exact: ['billboard', 'roadside billboard', 'blank billboard', 'advertising billboard'], alias: ['hoarding'] },
  signpost: { exact: ['signpost', 'wooden signpost', 'direction sign', 'wooden sign'], alias: ['guidepost', 'fingerpost', 'trail sign'] },
  medal: {
    exact: ['medal', 'gold medal', 'winner medal'],
    alias: ['silver medal', 'bronze medal'],
    looks: {
      'silver medal': { body: { family: 'chrome', color: '#cfd2d6' } },
      'bronze medal': { body: { family: 'bronze', color: '#a8713d' } },
    },
  },
  wheel: {
    exact: ['wheel', 'car wheel', 'alloy wheel'],
    alias: ['tire', 'tyre', 'car tire', 'car tyre', 'rubber tire'],
    variants: Object.fromEntries(['tire', 'tyre', 'car tire', 'car tyre', 'rubber tire'].map((noun) => [noun, { rim: 0 }])),
  },
  van: {
    exact: ['van', 'delivery van', 'cargo van', 'panel van', 'minivan'],
    alias: ['camper van', 'campervan', 'courier van'],
    hypernym: ['ambulance', 'minibus', 'food truck'],
  },
  bus: {
    exact: ['bus', 'city bus', 'double-decker bus', 'double decker bus', 'school bus', 'coach bus'],
    variants: { 'double-decker bus': { deck: 2 }, 'double decker bus': { deck: 2 } },
    looks: { 'school bus': { body: { family: 'porcelain', color: '#f0b429' } } },
  },
  truck: {
    exact: ['truck', 'lorry', 'delivery truck', 'box truck', 'semi truck', 'moving truck', 'cargo truck'],
    hypernym: ['pickup truck', 'fire truck', 'fire engine', 'dump truck', 'garbage truck'],
  },
  fridge: {
    exact: ['fridge', 'refrigerator', 'fridge freezer', 'freezer', 'mini fridge'],
    alias: ['icebox'],
    variants: { 'mini fridge': { height: 120, width: 52 } },
  },
  'washing-machine': { exact: ['washing machine', 'washer', 'laundry machine'], alias: ['tumble dryer', 'clothes dryer'] },
  bathtub: {
    exact: ['bathtub', 'bath tub', 'freestanding bathtub', 'clawfoot bathtub', 'clawfoot tub', 'soaking tub'],
    alias: ['hot tub'],
    variants: { 'clawfoot bathtub': { claw: 1 }, 'clawfoot tub': { claw: 1 } },
  },
}
