import { arrangedAnew, countedAnew, dressedAnew, framedAnew, mapStages, type Scene } from '@easel/engine'
import type { Draft, Repair } from '../thinking.ts'

/** The camera steps to where all things are whole and where they belong. */
const framed: Repair = {
  name: 'frame',
  heals: ['framing', 'free-region', 'count', 'background.even'],
  helps: 'perhaps',
  mend: (draft) => changed(draft, framedAnew(draft.scene, draft.brief), 'moved the camera so that everything stands where it belongs'),
}

const counted: Repair = {
  name: 'count',
  heals: ['count', 'framing', 'palette'],
  helps: 'perhaps',
  mend: (draft) =>
    changed(draft, reframed(countedAnew(draft.scene, draft.brief), draft), 'put as many things on the stage as were asked for'),
}

const arranged: Repair = {
  name: 'arrange',
  heals: ['count', 'framing', 'free-region'],
  helps: 'perhaps',
  mend: (draft) => changed(draft, reframed(arrangedAnew(draft.scene), draft), 'stood the things side by side'),
}

const dressed: Repair = {
  name: 'dress',
  heals: ['palette', 'framing', 'count'],
  helps: 'perhaps',
  mend: (draft) => changed(draft, dressedAnew(draft.scene, draft.brief), 'gave the things their colours, materials and sizes again'),
}

/** The ground in the colour that was asked for. */
const grounded: Repair = {
  name: 'ground',
  heals: ['background', 'framing', 'count'],
  helps: 'perhaps',
  mend(draft) {
    const { setting } = draft.brief
    const color = setting.backdropColor?.hex ?? (setting.set === 'white-sweep' ? '#ffffff' : null)
    if (!color) return null
    const scene = mapStages(draft.scene, (stage) => {
      const { ground, backdrop, ...set } = stage.set
      const seamless = ground && backdrop && ground.family === backdrop.family
      return {
        ...stage,
        set: {
          ...set,
          ...(backdrop && { backdrop: { ...backdrop, color } }),
          ...(ground && { ground: seamless ? { ...ground, color } : ground }),
        },
      }
    })
    const isSame = JSON.stringify(scene) === JSON.stringify(draft.scene)
    return isSame ? null : { scene, did: `gave the ground the colour ${color}` }
  },
}

const reframed = (scene: Scene | null, { brief }: Draft): Scene | null => scene && (framedAnew(scene, brief) ?? scene)

const changed = ({ scene: before }: Draft, scene: Scene | null, did: string) =>
  scene === null || JSON.stringify(scene) === JSON.stringify(before) ? null : { scene, did }

/** Repairs of what stands on the stage and how it is seen. */
export const STAGE: readonly Repair[] = [counted, framed, arranged, dressed, grounded]
