import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { send } from '../../api/http.ts'
import { detailsQuery, type PictureDetails } from '../../api/pictures.ts'
import { type Mask, NO_MASK } from '../../lib/mask.ts'
import { readSize, type Size } from '../../lib/sizes.ts'
import { useKept } from '../../lib/stored.ts'
import { words } from '../../words/index.ts'

/** The address of a picture that was brought along, which the server does not know yet. */
export const UPLOAD = 'upload'

/** Where a picture that was brought along is kept. */
export const UPLOAD_NAME = 'easel.upload'

/** The picture that is to be changed: one of the server's, or one that was brought along. */
export type Source = { id: string; url: string; alt: string; size: Size; details: PictureDetails | null; bytes: () => Promise<Blob> }

type Found = { source: Source | null; problem: string | null }

/** Neither a source nor a problem: it is not known yet. */
export function useSource(id: string): Found {
  const isUpload = id === UPLOAD
  const { data, error } = useQuery({ ...detailsQuery(id), enabled: !isUpload })
  const upload = useUpload(isUpload)
  const source = useMemo((): Source | null => {
    const size = data && readSize(data.size)
    if (!size) return null
    return { id: data.id, url: data.url, alt: data.prompt, size, details: data, bytes: async () => (await send(data.url)).blob() }
  }, [data])
  return isUpload ? upload : { source, problem: error?.message ?? null }
}

/** Forgets the picture that was brought along, and its mask. */
export function useForgetUpload(): () => void {
  const [, keep] = useKept<File | 'none'>(UPLOAD_NAME, 'none')
  const [, keepMask] = useKept<Mask>(`mask:${UPLOAD}`, NO_MASK)
  return () => {
    keep('none')
    keepMask(NO_MASK)
  }
}

function useUpload(isWanted: boolean): Found {
  const [file] = useKept<File | 'none'>(UPLOAD_NAME, 'none')
  const [source, setSource] = useState<Source | null>(null)
  useEffect(() => {
    if (!isWanted || file === null || file === 'none') return
    const url = URL.createObjectURL(file)
    const image = new Image()
    image.onload = () => {
      const size = { width: image.naturalWidth, height: image.naturalHeight }
      setSource({ id: UPLOAD, url, alt: file.name, size, details: null, bytes: async () => file })
    }
    image.src = url
    return () => {
      URL.revokeObjectURL(url)
      setSource(null)
    }
  }, [isWanted, file])
  return { source, problem: file === 'none' ? words.edit.uploadGone : null }
}
