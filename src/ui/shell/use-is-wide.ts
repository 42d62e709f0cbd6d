// Whether there is room for a laptop's layout. The width is the one the style sheets use.
import { useEffect, useState } from 'preact/hooks'

export function useIsWide(): boolean {
  const [query] = useState(() => matchMedia('(min-width: 900px)'))
  const [isWide, setWide] = useState(query.matches)
  useEffect(() => {
    // Paper is narrower than the laptop it is printed from: what is printed is what is seen.
    const onChange = () => matchMedia('print').matches || setWide(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [query])
  return isWide
}
