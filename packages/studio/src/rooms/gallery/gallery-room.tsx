import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Images, SearchX } from 'lucide-react'
import { type PictureFilter, picturesQuery } from '../../api/pictures.ts'
import { Button, ButtonLink, EmptyState, Note, Page, Skeleton } from '../../ui/index.ts'
import { words } from '../../words/index.ts'
import { Filters } from './filters.tsx'
import { PictureWall } from './picture-wall.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useSelection } from './use-selection.ts'

const route = getRouteApi('/gallery')

/** Everything that was drawn: to look through, to search, and to take away. */
export function GalleryRoom() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(picturesQuery(filter))
  const pictures = query.data?.pages.flatMap(({ data }) => data) ?? []
  const selection = useSelection(pictures)
  const look = (change: (filter: PictureFilter) => PictureFilter) => void navigate({ search: change, replace: true })
  const isFiltered = Object.keys(filter).length > 0

  return (
    <Page
      title={words.gallery.title}
      actions={
        pictures.length > 0 &&
        !selection.isChoosing && (
          <Button size="small" onClick={selection.begin}>
            {words.gallery.choose}
          </Button>
        )
      }
    >
      <Filters filter={filter} onChange={look} />
      {query.error && <Note tone="problem">{query.error.message}</Note>}
      {query.isPending && <Skeleton className="h-96" />}
      {query.data && pictures.length === 0 && (isFiltered ? <NoneFits onClear={() => look(() => ({}))} /> : <NothingYet />)}
      {pictures.length > 0 && (
        <PictureWall
          pictures={pictures}
          selection={selection}
          hasMore={query.hasNextPage}
          onMore={() => {
            if (!query.isFetchingNextPage) void query.fetchNextPage()
          }}
        />
      )}
      <SelectionBar selection={selection} />
    </Page>
  )
}

const NothingYet = () => (
  <EmptyState
    icon={<Images aria-hidden />}
    title={words.gallery.emptyTitle}
    action={
      <ButtonLink to="/" look="primary">
        {words.gallery.emptyAction}
      </ButtonLink>
    }
  >
    {words.gallery.emptyText}
  </EmptyState>
)

const NoneFits = ({ onClear }: { onClear: () => void }) => (
  <EmptyState
    icon={<SearchX aria-hidden />}
    title={words.gallery.noneTitle}
    action={<Button onClick={onClear}>{words.gallery.clearFilter}</Button>}
  >
    {words.gallery.noneText}
  </EmptyState>
)
