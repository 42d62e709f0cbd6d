// Where the work of a page is done: back to the page it was opened from, without a trail for the phone's Back to walk again.
import { useLocation } from 'preact-iso'
import { isPrevious } from './history.ts'

/** Takes a step back where that is the page; otherwise the page takes the place of this one. */
export function useGoBackTo(): (page: string) => void {
  const { route } = useLocation()
  return (page) => {
    if (isPrevious(new URL(page, location.href).href)) history.back()
    else route(page, true)
  }
}
