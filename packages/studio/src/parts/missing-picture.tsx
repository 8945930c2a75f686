import { ImageOff } from 'lucide-react'
import { ButtonLink, EmptyState } from '../ui/index.ts'
import { words } from '../words/index.ts'

/** In the place of a picture that cannot be shown: why, and the way to those that can. */
export function MissingPicture({ why }: { why: string }) {
  return (
    <div role="alert">
      <EmptyState icon={<ImageOff aria-hidden />} title={why} action={<ButtonLink to="/gallery">{words.app.toGallery}</ButtonLink>} />
    </div>
  )
}
