// How far away a day is, in two short words inside a frame. A late one has a double frame, not only another colour.

export interface DayTileProps {
  readonly lines: readonly [string, string]
  readonly late: boolean
}

export function DayTile({ lines: [first, second], late }: DayTileProps) {
  return (
    <span class={late ? 'day-tile day-tile-late' : 'day-tile'}>
      <span>{first}</span> <span>{second}</span>
    </span>
  )
}
