import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide something is, and where on the page it begins, in pixels. */
export function usePlace(place: RefObject<HTMLElement | null>) {
  const [found, setFound] = useState({ width: 0, top: 0 })
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const look = () => setFound({ width: element.clientWidth, top: element.getBoundingClientRect().top + window.scrollY })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    look()
    return () => observer.disconnect()
  }, [place])
  return found
}
