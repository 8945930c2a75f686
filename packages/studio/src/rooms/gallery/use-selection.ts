import { useRef, useState } from 'react'
import type { Picture } from '../../api/pictures.ts'

/** Pictures that were picked out of a list; with Shift, all from the last one on. */
export function useSelection(pictures: readonly Picture[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Picture>>(new Map())
  const [isChoosing, setChoosing] = useState(false)
  const last = useRef<string | null>(null)
  return {
    chosen,
    /** Whether touching a picture selects it instead of opening it. */
    isChoosing: isChoosing || chosen.size > 0,
    begin: () => setChoosing(true),
    toggle(picture: Picture, withShift: boolean) {
      const next = new Map(chosen)
      const from = pictures.findIndex(({ id }) => id === last.current)
      const to = pictures.findIndex(({ id }) => id === picture.id)
      if (withShift && from >= 0) for (const each of pictures.slice(Math.min(from, to), Math.max(from, to) + 1)) next.set(each.id, each)
      else if (!next.delete(picture.id)) next.set(picture.id, picture)
      last.current = picture.id
      setChosen(next)
    },
    all: () => setChosen(new Map(pictures.map((picture) => [picture.id, picture]))),
    clear() {
      setChosen(new Map())
      setChoosing(false)
    },
  }
}

export type Selection = ReturnType<typeof useSelection>
