import type { Picture } from '../api/pictures.ts'

/** What a picture lies on: checkers where it has no background, a quiet plate while it loads. */
export const backingOf = ({ background }: Pick<Picture, 'background'>) => (background === 'transparent' ? 'checkers' : 'bg-sunk')
