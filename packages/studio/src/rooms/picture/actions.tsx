import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Download, FileText, FileType, PencilLine, ShieldOff, Sparkles, Spline, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { send } from '../../api/http.ts'
import { documentQuery, fileNameOf, type PictureDetails } from '../../api/pictures.ts'
import { routesQuery } from '../../api/server.ts'
import { cleanCopy } from '../../lib/clean-copy.ts'
import { saveFile } from '../../lib/save-file.ts'
import { isTraced } from '../../lib/scene.ts'
import { readSize } from '../../lib/sizes.ts'
import { useMakeContract } from '../../parts/contract-draft.ts'
import { DeletePictures } from '../../parts/delete-pictures.tsx'
import { changeDraft } from '../../parts/draft.ts'
import { Button, ButtonLink, IconButton, Menu, type MenuItem } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { bodyOf } from './body-of.ts'

const said = words.picture
const EXPORT_ROUTE = 'GET /easel/v1/pictures/{id}/export'

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
      <IconButton label={words.gallery.remove} className="size-9" onClick={() => setDeleting(true)}>
        <Trash2 aria-hidden />
      </IconButton>
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
      <DeletePictures
        pictures={[picture]}
        open={isDeleting}
        onClose={() => setDeleting(false)}
        onDeleted={() => void navigate({ to: '/gallery' })}
      />
    </div>
  )
}

/** Every file that a picture can become. */
function TakeAway({ picture }: { picture: PictureDetails }) {
  const { data: routes } = useQuery(routesQuery)
  const [isOpen, setOpen] = useState(false)
  const { data: scene } = useQuery({ ...documentQuery(picture.id, 'scene'), enabled: isOpen && picture.has_scene })
  const taking = useMutation({
    mutationFn: async ({ path, name, clean }: { path: string; name: string; clean?: boolean }) => {
      const answer = await send(path)
      saveFile(clean ? cleanCopy(new Uint8Array(await answer.arrayBuffer())) : await answer.blob(), name)
    },
  })
  const file = fileNameOf(picture)
  const page = (format: 'svg' | 'pdf', label: string, icon: React.ReactNode): MenuItem => ({
    label,
    hint: scene && isTraced(scene) ? said.exportTraced : said.exportHint[format],
    icon,
    disabled: !scene || isTraced(scene),
    onSelect: () => taking.mutate({ path: `/easel/v1/pictures/${picture.id}/export?format=${format}`, name: file.replace(/\w+$/, format) }),
  })
  const items: MenuItem[] = [
    {
      label: said.original(picture.output_format.toUpperCase()),
      hint: said.originalHint,
      icon: <Download aria-hidden />,
      onSelect: () => taking.mutate({ path: picture.url, name: file }),
    },
    // An SVG says what it is made of by what it is.
    ...(picture.output_format === 'svg'
      ? []
      : [
          {
            label: said.cleanCopy,
            hint: said.cleanCopyHint,
            icon: <ShieldOff aria-hidden />,
            onSelect: () => taking.mutate({ path: picture.url, name: file, clean: true }),
          },
        ]),
    ...(picture.has_scene && routes?.includes(EXPORT_ROUTE)
      ? [page('svg', 'SVG', <Spline key="svg" aria-hidden />), page('pdf', 'PDF', <FileType key="pdf" aria-hidden />)]
      : []),
  ]
  return (
    <Menu
      onOpen={() => setOpen(true)}
      disabled={taking.isPending}
      trigger={
        <>
          <Download aria-hidden />
          {words.ui.download}
        </>
      }
      items={items}
    />
  )
}
