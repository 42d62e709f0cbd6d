// The address of «Datos personales», beside those of the region's people.
export const PERSON_DATA = '/personas/datos'
