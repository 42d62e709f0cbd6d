// How the file that a person is given names what stands in it.

const KINDS: Readonly<Record<string, string>> = {
  person: 'Persona del padrón',
  membership: 'Cargo en el comité',
  meeting: 'Reunión',
  addendum: 'Adenda de un acta',
  conflict: 'Otra versión de un dato',
  apart: 'Cambio apartado',
  file: 'Archivo',
  thumb: 'Miniatura de una foto',
  followUp: 'Paso de un acuerdo',
  signature: 'Firma',
  document: 'Documento',
  contribution: 'Aporte al plan',
  validation: 'Validación',
  fieldTrip: 'Salida de campo',
  plan: 'Plan',
  mesa: 'Mesa',
}

const LISTS: Readonly<Record<string, string>> = {
  attendance: 'Asistencia',
  agreements: 'Acuerdo',
  agenda: 'Punto de agenda',
  photos: 'Foto',
  papers: 'Documento adjunto',
}

const FIELDS: Readonly<Record<string, string>> = {
  name: 'Nombre',
  institution: 'Institución',
  position: 'Cargo',
  segment: 'Sector',
  role: 'Lugar en el comité',
  sex: 'Sexo',
  documentKind: 'Tipo de documento',
  documentNumber: 'Número de documento',
  phone: 'Teléfono',
  imageConsent: 'Autoriza su imagen',
  inPlaceOf: 'Vino en lugar de',
  state: 'Estado',
  days: 'Días en que vino',
  responsible: 'Responsable',
  due: 'Plazo',
  text: 'Texto',
  notes: 'Notas',
  otherNotes: 'Otras notas',
  reports: 'Informes y pedidos',
  chair: 'Preside',
  secretary: 'Toma el acta',
  interpreter: 'Intérprete',
  convener: 'Convoca',
  author: 'Escrito por',
  closedBy: 'Cerrado por',
  by: 'Anotado por',
  caption: 'Pie de foto',
  file: 'Archivo (SHA-256)',
  size: 'Tamaño en bytes',
  mime: 'Tipo de archivo',
  gps: 'Lugar',
  isPublic: 'Puede publicarse',
  way: 'Forma de firmar',
  strokes: 'Firma dibujada',
  person: 'Persona (clave)',
  year: 'Año',
  from: 'Desde',
  until: 'Hasta',
  leftOn: 'Dejó el cargo',
  note: 'Nota',
  values: 'Valores',
  replaced: 'Valores anteriores',
  image: 'Imagen',
  order: 'Orden',
}

const own = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key

export const kindInSpanish = (type: string): string => own(KINDS, type)

/** «Asistencia: Teléfono» */
export function leafInSpanish(at: string): string {
  const [head = '', , field] = at.split('/')
  return field === undefined ? own(FIELDS, head) : `${own(LISTS, head)}: ${own(FIELDS, field)}`
}
