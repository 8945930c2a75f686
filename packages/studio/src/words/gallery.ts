/** Words of the room where finished pictures hang. */
export const gallery = {
  title: 'Gallery',
  search: 'Search',
  searchPlaceholder: 'Words of the prompt',
  genre: 'Kind',
  anyGenre: 'Every kind',
  genreCount: (genre: string, count: number) => `${genreName(genre)} (${count})`,
  shape: 'Shape',
  shapes: { any: 'Any shape', square: 'Square', portrait: 'Portrait', landscape: 'Landscape' },
  emptyTitle: 'Nothing hangs here yet',
  emptyText: 'Every picture that is drawn, here or through the API, finds its place on this wall.',
  emptyAction: 'Make the first picture',
  noneTitle: 'No picture fits',
  noneText: 'No prompt has all of these words in this kind and shape.',
  clearFilter: 'Show all',
  choose: 'Select',
  select: (prompt: string) => `Select: ${prompt}`,
  selected: (count: number) =>
    count === 0 ? 'Touch the pictures you want' : count === 1 ? '1 picture selected' : `${count} pictures selected`,
  clearSelection: 'Done',
  selectAll: 'Select all shown',
  zip: 'Download ZIP',
  zipping: (done: number, all: number) => `Packing ${done} of ${all}`,
}

/** `product-still` as people write it. */
export const genreName = (genre: string) => genre.charAt(0).toUpperCase() + genre.slice(1).replaceAll('-', ' ')
