import { useNavigate } from '@tanstack/react-router'
import { FileText, PencilLine, Sparkles, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { PictureDetails } from '../../api/pictures.ts'
import { readSize } from '../../lib/sizes.ts'
import { useMakeContract } from '../../parts/contract-draft.ts'
import { DeletePictures } from '../../parts/delete-pictures.tsx'
import { changeDraft } from '../../parts/draft.ts'
import { Button, ButtonLink, IconButton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { bodyOf } from './body-of.ts'
import { TakeAway } from './take-away.tsx'

const said = words.picture

/** What can be done with a picture. */
export function Actions({ picture }: { picture: PictureDetails }) {
  const navigate = useNavigate()
  const making = useMakeContract()
  const [isDeleting, setDeleting] = useState(false)
  const { prompt: _, easel: __, ...parameters } = bodyOf(picture)
  const more = () => {
    const { size, quality, background, output_format } = picture.asked
    changeDraft({
      prompt: picture.prompt,
      size: readSize(size) ? size : 'auto',
      quality: quality === 'low' || quality === 'high' ? quality : 'medium',
      background: background === 'transparent' || background === 'opaque' ? background : 'auto',
      format: output_format === 'jpeg' || output_format === 'webp' ? output_format : 'png',
      seed: '',
    })
    void navigate({ to: '/' })
  }
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink look="primary" size="small" to="/edit/$id" params={{ id: picture.id }}>
        <PencilLine aria-hidden />
        {said.edit}
      </ButtonLink>
      <TakeAway picture={picture} />
      {picture.kind === 'generate' && (
        <>
          <Button size="small" look="quiet" onClick={more} title={said.againHint}>
            <Sparkles aria-hidden />
            {said.again}
          </Button>
          <Button
            size="small"
            look="quiet"
            title={words.create.asContractHint}
            disabled={making.isPending}
            onClick={() => making.mutate({ prompt: picture.prompt, parameters: { ...parameters, seed: picture.seed } })}
          >
            <FileText aria-hidden />
            {words.create.asContract}
          </Button>
        </>
      )}
      <IconButton label={words.gallery.remove} className="ml-auto size-9" onClick={() => setDeleting(true)}>
        <Trash2 aria-hidden />
      </IconButton>
      <DeletePictures
        pictures={[picture]}
        open={isDeleting}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate({ to: '/gallery' })}
      />
    </div>
  )
}
