import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { deleteFile, filesQuery } from '../../api/files.ts'
import { Button, Card, Note } from '../../ui/index.ts'
import { words } from '../../words/index.ts'

const said = words.manage.settings.files

/** What programs have uploaded, how long it stays, and the way to delete it now. */
export function Files() {
  const client = useQueryClient()
  const { data, error } = useQuery(filesQuery)
  const deleting = useMutation({
    mutationFn: deleteFile,
    onSettled: () => client.invalidateQueries({ queryKey: filesQuery.queryKey }),
  })
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-lg font-semibold">{said.title}</h2>
        <p className="text-quiet">{said.lead}</p>
      </div>
      {error && <Note tone="problem">{error.message}</Note>}
      {data?.data.length === 0 && <p className="text-sm text-quiet">{said.none}</p>}
      <ul className="grid divide-y divide-line">
        {data?.data.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="grid min-w-0">
              <span className="[overflow-wrap:anywhere]">{file.filename}</span>
              <span className="figures text-sm text-quiet">
                {words.ui.bytes(file.bytes)} · {file.expires_at == null ? said.stays : said.until(words.ui.when(file.expires_at))}
              </span>
            </span>
            <Button
              size="small"
              look="danger"
              disabled={deleting.isPending}
              aria-label={said.deleteThis(file.filename)}
              onClick={() => deleting.mutate(file.id)}
            >
              {said.delete}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
