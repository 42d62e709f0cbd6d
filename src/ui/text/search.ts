// The words of what else is found beside meetings.
export const searchText = {
  agreements: 'Acuerdos',
  people: 'Personas',
  places: 'Lugares',
  meetings: 'Reuniones',
  /** Said of a person or a place: the list becomes that of her meetings. */
  seeMeetings: (name: string) => `Ver reuniones con: ${name}`,
} as const
