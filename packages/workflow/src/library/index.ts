import { excerpt, type LibraryEntry, type LibraryLine, type LibraryList, type LibraryQuery, WireError } from '@easel/protocol'
import { copiesOf } from './copies.ts'
import { type Entry, entries, hasThumbnail, thumbnailFile } from './read-entries.ts'
import { searchEntries } from './search.ts'

export { type Entry, entries, thumbnailFile } from './read-entries.ts'

/** The entries that a query leaves, and what the whole library can be searched by. */
export async function listLibrary(query: LibraryQuery): Promise<LibraryList> {
  const all = await entries()
  return {
    object: 'list',
    data: searchEntries(all, query).map(lineOf),
    genres: counted(all.map(({ genre }) => genre)),
    tags: counted(all.flatMap(({ tags }) => tags)),
  }
}

/** One entry by its id, with everything to copy. */
export async function findInLibrary(id: string): Promise<LibraryEntry> {
  const entry = await entryOf(id)
  return { ...lineOf(entry), contract: entry.contract, copies: copiesOf(entry) }
}

/** The file with the picture of an entry. */
export async function thumbnailOf(id: string): Promise<URL> {
  const { contract } = await entryOf(id)
  if (!hasThumbnail(contract.name)) throw new WireError('not_found', `The library entry '${contract.name}' has no picture.`, 'id')
  return thumbnailFile(contract.name)
}

async function entryOf(id: string): Promise<Entry> {
  const entry = (await entries()).find(({ contract }) => contract.name === id)
  if (!entry) throw new WireError('not_found', `The library has no entry '${excerpt(id)}'.`, 'id')
  return entry
}

const lineOf = ({ genre, tags, engine, contract }: Entry): LibraryLine => ({
  id: contract.name,
  object: 'easel.library_entry',
  genre,
  about: contract.about ?? '',
  tags,
  engine,
  size: contract.parameters?.size ?? 'auto',
  thumbnail: hasThumbnail(contract.name) ? `/easel/v1/library/${contract.name}/thumbnail` : null,
})

function counted(names: readonly string[]): LibraryList['tags'] {
  const sums = new Map<string, number>()
  for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1)
  return [...sums]
    .map(([name, sum]) => ({ name, entries: sum }))
    .toSorted((one, other) => other.entries - one.entries || (one.name < other.name ? -1 : 1))
}
