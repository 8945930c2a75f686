export const TABS = ['about', 'checks', 'brief', 'scene', 'code'] as const
export type PictureTab = (typeof TABS)[number]

/** Which side of the picture is looked at. */
export function readPictureSearch(search: Record<string, unknown>): { tab?: PictureTab } {
  const tab = TABS.find((name) => name === search.tab)
  return tab && tab !== 'about' ? { tab } : {}
}
