import { useKept } from '../../lib/stored.ts'
import { say } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const TYPES = ['image/png', 'image/jpeg', 'image/webp']
const MOST = 16

/** The pictures that go with the prompt; they outlive the page. */
export function useReferences() {
  const [kept, keep] = useKept<File[]>('easel.references', [])
  const references = kept ?? []
  return {
    references,
    add(files: readonly File[]) {
      const pictures = files.filter(({ type }) => TYPES.includes(type))
      for (const file of files) if (!pictures.includes(file)) say(words.create.notAPicture(file.name), { isProblem: true })
      if (references.length + pictures.length > MOST) say(words.create.tooMany, { isProblem: true })
      if (pictures.length > 0) keep([...references, ...pictures].slice(0, MOST))
    },
    remove: (index: number) => keep(references.filter((_, place) => place !== index)),
    clear: () => keep([]),
  }
}

export type References = ReturnType<typeof useReferences>
