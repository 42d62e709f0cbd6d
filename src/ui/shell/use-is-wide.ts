// Whether there is room for a laptop's layout. The width is the one the style sheets use.
import { useEffect, useState } from 'preact/hooks'

export function useIsWide(): boolean {
  const [query] = useState(() => matchMedia('(min-width: 900px)'))
  const [isWide, setWide] = useState(query.matches)
  useEffect(() => {
    const onChange = () => setWide(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [query])
  return isWide
}
