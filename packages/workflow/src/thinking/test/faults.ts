import { type Layer, mapLayers, mapStages, type Scene } from '@easel/engine'

/** Faults as they may slip into a scene after composing, each planted with its words or things named, over four kinds of pictures. */
export type Fault = { kind: string; name: string; plant(scene: Scene): Scene }

type TextLayer = Extract<Layer, { type: 'text' }>
type Stage = Parameters<Parameters<typeof mapStages>[1]>[0]

export const BASES: Record<string, { prompt: string; size: { width: number; height: number } }> = {
  poster: {
    prompt: 'Poster for a jazz night. Headline "BLUE HOUR JAZZ", subheadline "Live at the Old Mill", caption "Friday 9 pm"',
    size: { width: 512, height: 640 },
  },
  screen: {
    prompt:
      'Mobile app login screen for a plant shop with the headline "Welcome back", a button that says "Sign in" and the caption "Forgot password?"',
    size: { width: 432, height: 768 },
  },
  ad: {
    prompt:
      'Ad for a stainless steel water bottle on a teal background, headline "Stay cool", subheadline "Ice cold for 24 hours", keep the lower third empty',
    size: { width: 512, height: 640 },
  },
  mugs: { prompt: 'Product photo of three red mugs on a plain white background, centered', size: { width: 448, height: 448 } },
  bottle: {
    prompt: 'Product photo of a green bottle on a white background on the left, right third empty',
    size: { width: 480, height: 336 },
  },
}

const text = (words: string, change: (layer: TextLayer, scene: Scene) => Partial<TextLayer> | null) => (scene: Scene) =>
  mapLayers(scene, (layer) => {
    if (layer.type !== 'text' || layer.text.toLowerCase() !== words.toLowerCase()) return layer
    const changed = change(layer, scene)
    return changed && { ...layer, ...changed }
  })

const box = (layer: TextLayer) => layer.box ?? { x: 0, y: 0, w: 100, h: 100 }
/** The colour of the last plain shape behind the middle of a text, or the canvas's. */
function groundOf(layer: TextLayer, scene: Scene): TextLayer['fill'] {
  const { x, y, w, h } = box(layer)
  let ground: TextLayer['fill'] = scene.canvas.background
  mapLayers(scene, (other) => {
    const around = other.type === 'shape' && typeof other.fill === 'string' && other.fill.length === 7 ? other.box : undefined
    const isBehind = around && around.x <= x && around.x + around.w >= x + w && around.y <= y && around.y + around.h >= y + h
    if (isBehind && other.type === 'shape') ground = String(other.fill)
    return other
  })
  return ground
}

const away = (words: string, dx: number, dy: number) =>
  text(words, (layer, { canvas }) => ({
    box: { ...box(layer), x: box(layer).x + dx * canvas.width, y: box(layer).y + dy * canvas.height },
  }))

const onto = (words: string, other: string) => (scene: Scene) => {
  let there = { x: 0, y: 0, w: 100, h: 100 }
  text(other, (layer) => {
    there = box(layer)
    return {}
  })(scene)
  return text(words, (layer) => ({ box: { ...box(layer), x: there.x, y: there.y + there.h * 0.3 } }))(scene)
}

const rect =
  (x0: number, y0: number, x1: number, y1: number, fill: string) =>
  (scene: Scene): Scene => {
    const { width, height } = scene.canvas
    const area = { x: x0 * width, y: y0 * height, w: (x1 - x0) * width, h: (y1 - y0) * height }
    return { ...scene, layers: [...scene.layers, { type: 'shape', name: 'blot', shape: 'rect', box: area, fill }] }
  }

const stage = (change: (stage: Stage) => Partial<Stage>) => (scene: Scene) => mapStages(scene, (old) => ({ ...old, ...change(old) }))

const shifted = (dx: number, dy: number) =>
  stage(({ camera }) => ({ camera: { ...camera, shift: [camera.shift[0] + dx, camera.shift[1] + dy] } }))

const extraWords =
  (words: string) =>
  (scene: Scene): Scene => {
    const like = scene.layers.find((layer) => layer.type === 'text')
    if (like?.type !== 'text') return scene
    const { width, height } = scene.canvas
    const area = { x: width * 0.1, y: height * 0.005, w: width * 0.8, h: height * 0.05 }
    return { ...scene, layers: [...scene.layers, { ...like, name: 'stray', text: words, box: area, size: { fit: [8, height * 0.045] } }] }
  }

export const FAULTS: readonly Fault[] = [
  {
    kind: 'poster',
    name: 'headline far too large',
    plant: text('Blue hour jazz', (layer) => ({ box: { ...box(layer), w: box(layer).w * 2.2, h: box(layer).h * 1.3 } })),
  },
  { kind: 'poster', name: 'subheadline off the page', plant: away('Live at the Old Mill', 0.7, 0) },
  {
    kind: 'poster',
    name: 'caption in the colour of the ground',
    plant: text('Friday 9 pm', (layer, scene) => ({ fill: groundOf(layer, scene) })),
  },
  { kind: 'poster', name: 'subheadline over the headline', plant: onto('Live at the Old Mill', 'Blue hour jazz') },
  { kind: 'poster', name: 'headline at a slant', plant: text('Blue hour jazz', () => ({ rotate: 68 })) },
  { kind: 'poster', name: 'a panel over the small print', plant: rect(0, 0.8, 1, 1, '#223344') },
  { kind: 'poster', name: 'a letter wrong', plant: text('Live at the Old Mill', () => ({ text: 'Live at the Old Mall' })) },
  { kind: 'poster', name: 'words nobody asked for', plant: extraWords('SAMPLE DRAFT') },
  { kind: 'poster', name: 'caption missing', plant: text('Friday 9 pm', () => null) },
  { kind: 'poster', name: 'headline hardly to be seen', plant: text('Blue hour jazz', () => ({ opacity: 0.08 })) },
  { kind: 'poster', name: 'subheadline tiny', plant: text('Live at the Old Mill', () => ({ size: 4 })) },
  { kind: 'screen', name: 'headline lost in its ground', plant: text('Welcome back', (layer) => ({ fill: layer.fill, opacity: 0.1 })) },
  { kind: 'screen', name: 'caption in the colour of the ground', plant: text('Forgot password?', () => ({ fill: '#f6eeee' })) },
  { kind: 'screen', name: 'button’s word tiny', plant: text('Sign in', () => ({ size: 4 })) },
  {
    kind: 'screen',
    name: 'headline far too large',
    plant: text('Welcome back', (layer) => ({ box: { ...box(layer), w: box(layer).w * 2, h: 160 }, size: { fit: [60, 130] } })),
  },
  { kind: 'screen', name: 'a letter wrong', plant: text('Welcome back', () => ({ text: 'Welcom bark' })) },
  { kind: 'screen', name: 'a panel over half the screen', plant: rect(0, 0.5, 1, 1, '#445566') },
  { kind: 'screen', name: 'caption off the screen', plant: away('Forgot password?', 0.8, 0) },
  { kind: 'screen', name: 'caption over the button', plant: away('Forgot password?', 0.37, 0.1) },
  { kind: 'ad', name: 'headline in the colour of the ground', plant: text('Stay cool', () => ({ fill: '#17797c' })) },
  { kind: 'ad', name: 'subheadline in the part to be empty', plant: away('Ice cold for 24 hours', 0, 0.62) },
  { kind: 'ad', name: 'ornament in the part to be empty', plant: rect(0.2, 0.78, 0.5, 0.92, '#ffcc00') },
  { kind: 'ad', name: 'subject in the part to be empty', plant: shifted(0, 0.28) },
  { kind: 'ad', name: 'subheadline over the headline', plant: onto('Ice cold for 24 hours', 'Stay cool') },
  {
    kind: 'ad',
    name: 'headline behind the picture',
    plant: (scene) => ({ ...scene, layers: [...scene.layers].sort((a, b) => Number(a.type === 'stage') - Number(b.type === 'stage')) }),
  },
  { kind: 'mugs', name: 'one missing', plant: stage(({ objects }) => ({ objects: objects.slice(0, 2) })) },
  {
    kind: 'mugs',
    name: 'one too many',
    plant: stage(({ objects }) => ({
      objects: objects.flatMap((one, i) =>
        i === 0 ? [one, { ...one, name: 'mug-4', at: [one.at[0] + 8.3, 0, 9] as [number, number, number] }] : [one],
      ),
    })),
  },
  {
    kind: 'mugs',
    name: 'one before another',
    plant: stage(({ objects }) => ({
      objects: objects.map((one, i) => (i === 1 ? { ...one, at: [objects[0]?.at[0] ?? 0, 0, 9] as [number, number, number] } : one)),
    })),
  },
  { kind: 'mugs', name: 'cut off at the edge', plant: shifted(0.3, 0) },
  { kind: 'mugs', name: 'a blot over one', plant: rect(0.0, 0.3, 0.4, 0.62, '#3355aa') },
  { kind: 'bottle', name: 'in the part to be empty', plant: shifted(0.38, 0) },
  { kind: 'bottle', name: 'a blot in the part to be empty', plant: rect(0.75, 0.3, 0.9, 0.6, '#3355aa') },
  {
    kind: 'bottle',
    name: 'far too small',
    plant: stage(({ objects }) => ({ objects: objects.map((one) => ({ ...one, scale: one.scale * 0.2 })) })),
  },
  {
    kind: 'bottle',
    name: 'a second one',
    plant: stage(({ objects }) => ({
      objects: objects.flatMap((one) => [one, { ...one, name: 'bottle-2', at: [one.at[0] - 9, 0, 0] as [number, number, number] }]),
    })),
  },
]
