import { useMutation } from '@tanstack/react-query'
import { FileArchive, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { send } from '../../api/http.ts'
import { fileNameOf, type Picture } from '../../api/pictures.ts'
import { saveFile } from '../../lib/save-file.ts'
import { DeletePictures } from '../../parts/delete-pictures.tsx'
import { Button } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import type { Selection } from './use-selection.ts'

/** What can be done with the pictures that were picked. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const [packed, setPacked] = useState(0)
  const [isDeleting, setDeleting] = useState(false)
  const pictures = [...selection.chosen.values()]
  const zipping = useMutation({
    mutationFn: () => zip(pictures, setPacked),
    onSuccess: (bytes) => saveFile(bytes, `easel-${pictures.length}-pictures.zip`),
    onSettled: () => setPacked(0),
  })
  return (
    <div role="status" className="contents">
      {selection.isChoosing && (
        <div className="fixed inset-x-4 bottom-20 z-20 mx-auto flex w-fit max-w-[calc(100vw-2rem)] flex-wrap items-center justify-center gap-2 rounded-card border border-line bg-sheet p-2 pl-4 shadow-lift md:bottom-6">
          <span className="figures mr-2 font-medium">{words.gallery.selected(pictures.length)}</span>
          <Button look="quiet" size="small" onClick={selection.all}>
            {words.gallery.selectAll}
          </Button>
          <Button look="quiet" size="small" onClick={selection.clear}>
            {words.gallery.clearSelection}
          </Button>
          <Button look="quiet" size="small" disabled={pictures.length === 0} onClick={() => setDeleting(true)}>
            <Trash2 aria-hidden />
            {words.gallery.remove}
          </Button>
          <Button look="primary" size="small" disabled={zipping.isPending || pictures.length === 0} onClick={() => zipping.mutate()}>
            <FileArchive aria-hidden />
            {zipping.isPending ? words.gallery.zipping(packed, pictures.length) : words.gallery.zip}
          </Button>
        </div>
      )}
      <DeletePictures pictures={pictures} open={isDeleting} onClose={() => setDeleting(false)} onDeleted={selection.clear} />
    </div>
  )
}

/** The pictures, fetched one after the other, and a list of what they are. */
async function zip(pictures: readonly Picture[], onPacked: (count: number) => void): Promise<Blob> {
  const { downloadZip } = await import('client-zip')
  async function* files() {
    const list = pictures.map((picture) => ({ file: fileNameOf(picture), ...picture }))
    yield { name: 'pictures.json', input: JSON.stringify(list, null, 2) }
    for (const [index, picture] of pictures.entries()) {
      yield { name: fileNameOf(picture), input: await send(picture.url), lastModified: new Date(picture.created_at * 1000) }
      onPacked(index + 1)
    }
  }
  return downloadZip(files()).blob()
}
