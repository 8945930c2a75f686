import type { Entry } from './noun-entry.ts'

/** Furniture, and things about the house. */
export const HOME_NOUNS: Record<string, Entry> = {
  chair: {
    exact: ['chair', 'dining chair', 'wooden chair', 'kitchen chair'],
    alias: ['side chair'],
    hypernym: ['office chair', 'desk chair', 'garden chair'],
  },
  stool: {
    exact: ['stool', 'wooden stool', 'bar stool'],
    alias: ['footstool', 'kitchen stool'],
    variants: { 'bar stool': { height: 74 } },
  },
  sofa: {
    exact: ['sofa', 'couch', 'settee', 'armchair', 'loveseat'],
    alias: ['easy chair', 'lounge chair', 'reading chair'],
    variants: { armchair: { seats: 1 }, 'easy chair': { seats: 1 }, 'lounge chair': { seats: 1 }, 'reading chair': { seats: 1 } },
  },
  'picture-frame': {
    exact: ['picture frame', 'photo frame', 'framed picture', 'framed print', 'framed poster', 'framed photo'],
    alias: ['wooden frame', 'empty frame', 'framed painting', 'framed artwork'],
  },
  clock: {
    exact: ['clock', 'wall clock', 'analog clock', 'analogue clock'],
    hypernym: ['alarm clock', 'table clock'],
    variants: { 'alarm clock': { radius: 6 }, 'table clock': { radius: 7 } },
  },
  spoon: {
    exact: ['spoon', 'tablespoon', 'teaspoon', 'silver spoon'],
    alias: ['soup spoon', 'dessert spoon', 'wooden spoon'],
    variants: { teaspoon: { length: 14 }, 'wooden spoon': { length: 28 } },
    looks: { 'wooden spoon': { body: { family: 'oak', color: '#c79a62' } } },
  },
  dumbbell: { exact: ['dumbbell', 'hex dumbbell', 'hand weight'] },
  dice: { exact: ['dice', 'pair of dice', 'two dice'] },
  trophy: { exact: ['trophy', 'trophy cup', "winner's cup"], alias: ['championship cup', 'award cup', 'golden trophy'] },
}
