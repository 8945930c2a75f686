import type { Brief } from '../../brief/schema.ts'

/** A brief that asks for nothing, to be changed where a test cares. */
export function plainBrief(change: Partial<Brief> = {}): Brief {
  return {
    version: 1,
    genre: 'ui-mockup',
    useCase: null,
    language: 'en',
    canvas: { aspect: null, background: 'auto' },
    subjects: [],
    layout: { subjectRegion: null, freeRegions: [] },
    ui: null,
    content: null,
    setting: { set: null, words: '', backdropColor: null, surface: null, time: null },
    lighting: { rig: null, key: null, softness: null, temperature: null, rimColor: null, shadow: null, reflections: false, mood: null },
    camera: { angle: null, shot: null, focalMm: null, depthOfField: null },
    style: { family: null, words: [], palette: [] },
    texts: [],
    textPolicy: 'free',
    constraints: { avoid: [], preserve: [] },
    confidence: 1,
    ...change,
  }
}

/** An exact text with nothing else wished. */
export function wanted(text: string, role: Brief['texts'][number]['role'], id = text.slice(0, 12)): Brief['texts'][number] {
  return { id, text, role, region: null, typeface: null, weight: null, color: null }
}
