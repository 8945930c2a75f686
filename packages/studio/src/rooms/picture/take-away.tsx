import { useMutation, useQuery } from '@tanstack/react-query'
import { Download, FileType, Layers, ShieldOff, Spline } from 'lucide-react'
import { useState } from 'react'
import { send } from '../../api/http.ts'
import { documentQuery, fileNameOf, type PictureDetails } from '../../api/pictures.ts'
import { routesQuery } from '../../api/server.ts'
import { cleanCopy } from '../../lib/clean-copy.ts'
import { saveFile } from '../../lib/save-file.ts'
import { isTraced } from '../../lib/scene.ts'
import { Menu, type MenuItem } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { layersZip } from './layers-zip.ts'

const said = words.picture
const EXPORT_ROUTE = 'GET /easel/v1/pictures/{id}/export'

/** Every file that a picture can become. */
export function TakeAway({ picture }: { picture: PictureDetails }) {
  const { data: routes } = useQuery(routesQuery)
  const [isOpen, setOpen] = useState(false)
  // How many layers have come, and of how many; null while none is taken.
  const [taken, setTaken] = useState<[done: number, all: number] | null>(null)
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
    hint: traced ? said.exportTraced : said.exportHint[format],
    icon,
    disabled: !scene || traced,
    onSelect: () => taking.mutate({ path: `/easel/v1/pictures/${picture.id}/export?format=${format}`, name: file.replace(/\w+$/, format) }),
  })
  const apart = useMutation({
    mutationFn: async () => saveFile(await layersZip(picture.id, scene ?? {}, setTaken), file.replace(/\.\w+$/, '-layers.zip')),
    onSettled: () => setTaken(null),
  })
  const traced = scene !== undefined && isTraced(scene)
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
      ? [
          page('svg', 'SVG', <Spline key="svg" aria-hidden />),
          page('pdf', 'PDF', <FileType key="pdf" aria-hidden />),
          {
            label: said.layers,
            hint: traced ? said.exportTraced : said.layersHint,
            icon: <Layers key="layers" aria-hidden />,
            disabled: !scene || traced,
            onSelect: () => apart.mutate(),
          },
        ]
      : []),
  ]
  return (
    <Menu
      onOpen={() => setOpen(true)}
      disabled={taking.isPending || apart.isPending}
      trigger={
        <>
          <Download aria-hidden />
          {taken ? said.layersTaking(...taken) : words.ui.download}
        </>
      }
      items={items}
    />
  )
}
