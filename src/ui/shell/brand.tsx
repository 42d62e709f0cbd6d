// The app's name with its leaf, and the woven frieze under it.
import { Icon } from '../parts/icon.tsx'
import { commonText } from '../text/common.ts'
import './brand.css'

export function Brand() {
  return (
    <p class="brand">
      <span class="brand-leaf">
        <Icon name="leaf" />
      </span>
      <b>
        {commonText.brandLines[0]} <br />
        {commonText.brandLines[1]}
      </b>
    </p>
  )
}

/** Decoration only: hidden in Sol. There is one on a page at most. */
export function Frieze() {
  return (
    <svg class="frieze" aria-hidden="true">
      <pattern id="frieze" width="12" height="8" patternUnits="userSpaceOnUse">
        <path d="M0 7l6-6 6 6" />
      </pattern>
      <rect width="100%" height="8" fill="url(#frieze)" />
    </svg>
  )
}
