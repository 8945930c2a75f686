/** How an animal on four legs is built, in heights of its back; `ear`, `tail` and `coat` are kinds. */
export type Beast = {
  /** Height of its back in heights of a grown person. */
  size: number
  fur: string
  pale: string
  dark: string
  long: number
  deep: number
  leg: number
  /** Length and lift of the neck, and size of the head. */
  neck: number
  lift: number
  head: number
  snout: number
  ear: 'pointed' | 'round' | 'floppy' | 'long' | 'small' | 'horns' | 'antlers' | 'fins'
  tail: 'thin' | 'bushy' | 'stub' | 'horse' | 'tuft' | 'spiked'
  coat: 'plain' | 'stripes' | 'patches' | 'wool' | 'mane' | 'spots' | 'belly' | 'scales'
}
const beast = (size: number, fur: string, pale: string, rest: Partial<Beast> = {}): Beast => ({
  size,
  fur,
  pale,
  dark: '#2b2226',
  long: 1.3,
  deep: 0.5,
  leg: 0.5,
  neck: 0.22,
  lift: 0.6,
  head: 0.27,
  snout: 0.5,
  ear: 'pointed',
  tail: 'thin',
  coat: 'belly',
  ...rest,
})

const BEASTS: Readonly<Record<string, Beast>> = {
  cat: beast(0.2, '#e8963e', '#fff1dc', { snout: 0.24, coat: 'stripes', head: 0.36, leg: 0.46 }),
  'black cat': beast(0.2, '#34303c', '#56505f', { snout: 0.24, head: 0.36, leg: 0.46, coat: 'plain' }),
  kitten: beast(0.14, '#e0a05a', '#fff3e0', { snout: 0.2, head: 0.44, leg: 0.4, coat: 'stripes' }),
  dog: beast(0.3, '#c08a4e', '#f7e6cc', { ear: 'floppy', head: 0.3, snout: 0.62 }),
  puppy: beast(0.2, '#d9a76a', '#fff3e2', { ear: 'floppy', head: 0.4, snout: 0.46, leg: 0.42 }),
  fox: beast(0.26, '#e2702c', '#fff3e2', { tail: 'bushy', snout: 0.7, head: 0.3, leg: 0.48 }),
  wolf: beast(0.38, '#76818f', '#e3e8ed', { tail: 'bushy', snout: 0.7 }),
  bear: beast(0.58, '#8a5d3b', '#d9b48a', {
    ear: 'round',
    tail: 'stub',
    deep: 0.68,
    leg: 0.4,
    head: 0.3,
    snout: 0.46,
    coat: 'plain',
    lift: 0.25,
  }),
  'polar bear': beast(0.58, '#eef1f2', '#ffffff', {
    ear: 'round',
    tail: 'stub',
    deep: 0.66,
    leg: 0.4,
    head: 0.28,
    coat: 'plain',
    lift: 0.25,
  }),
  panda: beast(0.5, '#f4f2ec', '#f4f2ec', {
    ear: 'round',
    tail: 'stub',
    deep: 0.7,
    leg: 0.38,
    head: 0.34,
    snout: 0.36,
    coat: 'patches',
    lift: 0.3,
  }),
  rabbit: beast(0.16, '#c9ac8b', '#fff7ee', { ear: 'long', tail: 'stub', deep: 0.66, leg: 0.3, head: 0.38, snout: 0.3, long: 1.1 }),
  horse: beast(0.86, '#8a5230', '#c98f62', {
    ear: 'small',
    tail: 'horse',
    neck: 0.62,
    lift: 1.0,
    head: 0.2,
    snout: 1.05,
    leg: 0.6,
    deep: 0.44,
    coat: 'mane',
  }),
  unicorn: beast(0.86, '#f6f0f4', '#ffe3ef', {
    ear: 'small',
    tail: 'horse',
    neck: 0.62,
    lift: 1.0,
    head: 0.2,
    snout: 1.0,
    leg: 0.6,
    deep: 0.44,
    coat: 'mane',
    dark: '#7a5ba6',
  }),
  donkey: beast(0.66, '#8d8791', '#dcd6d2', { ear: 'long', tail: 'tuft', neck: 0.46, lift: 0.9, head: 0.22, snout: 0.95, leg: 0.56 }),
  camel: beast(1.05, '#c99a5c', '#e3c08a', {
    ear: 'small',
    tail: 'tuft',
    neck: 0.7,
    lift: 0.8,
    head: 0.16,
    snout: 0.9,
    leg: 0.62,
    deep: 0.46,
  }),
  cow: beast(0.74, '#f4efe6', '#f6c9b8', {
    ear: 'horns',
    tail: 'tuft',
    deep: 0.6,
    neck: 0.26,
    lift: 0.3,
    head: 0.24,
    snout: 0.8,
    coat: 'patches',
  }),
  deer: beast(0.62, '#b5753f', '#f1dcc0', {
    ear: 'antlers',
    tail: 'stub',
    neck: 0.5,
    lift: 1.0,
    head: 0.19,
    snout: 0.8,
    leg: 0.62,
    deep: 0.4,
    coat: 'spots',
  }),
  sheep: beast(0.46, '#f2ece0', '#f2ece0', {
    ear: 'small',
    tail: 'stub',
    deep: 0.66,
    leg: 0.36,
    head: 0.25,
    snout: 0.5,
    coat: 'wool',
    dark: '#3a3238',
    lift: 0.4,
  }),
  goat: beast(0.46, '#e6ddcf', '#fff8ee', { ear: 'horns', tail: 'stub', neck: 0.32, lift: 0.8, head: 0.22, snout: 0.7 }),
  pig: beast(0.4, '#eda3aa', '#f8ccd0', {
    ear: 'small',
    tail: 'stub',
    deep: 0.66,
    leg: 0.3,
    head: 0.32,
    snout: 0.46,
    coat: 'plain',
    lift: 0.2,
  }),
  lion: beast(0.54, '#d9a047', '#f4deb0', { ear: 'round', tail: 'tuft', head: 0.27, snout: 0.5, coat: 'wool', dark: '#8a4a22' }),
  tiger: beast(0.52, '#e8832c', '#fff3e0', { ear: 'round', head: 0.27, snout: 0.48, coat: 'stripes' }),
  mouse: beast(0.1, '#a5a2ae', '#f1eff4', { ear: 'round', head: 0.44, snout: 0.5, leg: 0.26, deep: 0.66 }),
  squirrel: beast(0.15, '#b5652f', '#f9e6cf', { tail: 'bushy', head: 0.4, snout: 0.4, leg: 0.34, long: 1.0 }),
  raccoon: beast(0.22, '#8d8f97', '#f0f0f2', { tail: 'bushy', head: 0.36, snout: 0.5, coat: 'belly' }),
  elephant: beast(1.25, '#9aa3ad', '#b9c1c9', {
    ear: 'floppy',
    tail: 'tuft',
    deep: 0.66,
    leg: 0.42,
    head: 0.3,
    snout: 0.4,
    lift: 0.4,
    coat: 'plain',
  }),
  dragon: beast(0.9, '#3f8f6a', '#e9d38a', {
    ear: 'fins',
    tail: 'spiked',
    neck: 0.72,
    lift: 0.95,
    head: 0.2,
    snout: 1.1,
    leg: 0.4,
    deep: 0.46,
    long: 1.4,
    coat: 'scales',
    dark: '#2a5a4a',
  }),
}
const ALIKE: Readonly<Record<string, string>> = {
  pony: 'horse',
  foal: 'horse',
  mare: 'horse',
  stallion: 'horse',
  hound: 'dog',
  'golden retriever': 'dog',
  bunny: 'rabbit',
  hare: 'rabbit',
  calf: 'cow',
  bull: 'cow',
  stag: 'deer',
  fawn: 'deer',
  reindeer: 'deer',
  lamb: 'sheep',
  kitty: 'kitten',
  piglet: 'pig',
  corgi: 'dog',
  labrador: 'dog',
}

/** Names of animals that have a body here, longest first. */
export const BEAST_NAMES: readonly string[] = [...Object.keys(BEASTS), ...Object.keys(ALIKE)].sort((a, b) => b.length - a.length)
export const beastNamed = (name: string): Beast | null => BEASTS[name] ?? BEASTS[ALIKE[name] ?? ''] ?? null

export type BeastPose = 'stand' | 'walk' | 'run' | 'sit' | 'sleep' | 'fly' | 'jump'
