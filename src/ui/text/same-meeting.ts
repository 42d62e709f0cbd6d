// The words for one meeting that two phones wrote down.
import type { LocalDate } from '../../domain/time.ts'
import { capital, counted, joined, plainDate } from './format.ts'
import { called } from './versions.ts'

/** «la tuya», «la de Marco» */
const ofWhom = (author: string | undefined, me: string): string =>
  author === me ? 'la tuya' : author ? `la de ${called(author)}` : 'otra'

export const sameText = {
  twice: (date: LocalDate | undefined, authors: readonly (string | undefined)[], me: string) => {
    const mine = [...authors].sort((a, b) => Number(b === me) - Number(a === me))
    const both = mine[0] === mine[1] ? 'en dos celulares' : joined(mine.map((each) => ofWhom(each, me)))
    const which = date ? `la reunión del ${plainDate(date)}` : 'esta reunión'
    return `Parece que ${which} está dos veces: ${both}.`
  },
  compare: 'Comparar y juntar',
  different: 'Son distintas',
  saidDifferent: 'Quedan como dos reuniones.',
  more: (n: number) => `Hay ${counted(n, 'reunión más', 'reuniones más')} que parecen repetidas.`,

  title: 'Juntar dos reuniones',
  intro: 'Queda una sola reunión, con lo que elijas.',
  nothingLost: 'No se pierde nada.',
  otherStays:
    'La otra queda guardada y se puede ver. Sus firmas pasan aquí; si un acuerdo cambió después, el acta lo dice.',
  whose: (author: string | undefined, me: string) => capital(ofWhom(author, me)),
  both: 'Las dos, una después de la otra',
  alone: (names: readonly string[]) => `Se completa con la otra: ${joined(names)}.`,
  people: 'Personas',
  peopleSum: (n: number, more: number) =>
    [
      n > 0 && `${counted(n, 'persona está', 'personas están')} en las dos.`,
      more > 0 && `${counted(more, 'persona viene', 'personas vienen')} solo de la otra.`,
    ]
      .filter(Boolean)
      .join(' '),
  samePerson: (name: string, institution: string) => [name, institution].filter(Boolean).join(', '),
  samePeople: 'Son la misma persona',
  agenda: 'Puntos de agenda',
  agreements: 'Acuerdos',
  photos: 'Fotos',
  papers: 'Papeles',
  papersSum: (n: number) => `${n === 1 ? 'Se agrega 1 papel' : `Se agregan ${n} papeles`} de la otra.`,
  photosSum: (n: number) => `${n === 1 ? 'Se agrega 1 foto' : `Se agregan ${n} fotos`} de la otra.`,
  ofOther: (words: string) => `De la otra: “${words}”`,
  added: 'Se agrega a la lista',
  same: (number: number, words: string) => `Es el mismo que el ${number}: ${words}`,
  unsaid: 'sin texto',
  join: 'Juntar las dos',
  joinedNow: 'Se juntaron. La otra queda guardada.',

  closedOne: (author: string | undefined, me: string) =>
    `${author === me ? 'Tu acta' : author ? `El acta de ${called(author)}` : 'Una de las actas'} ya está cerrada. Un acta cerrada no cambia.`,
  closedBoth: 'Las dos actas ya están cerradas. Un acta cerrada no cambia.',
  draftStays: 'Si es la misma reunión, el borrador queda guardado y se puede ver.',
  linked: 'Si es la misma reunión, cada acta dirá que hay otra.',
  correction: 'Lo que falte se agrega al acta como corrección, con su fecha.',
  seeMinutes: 'Ver el acta',
  isSame: 'Es la misma reunión',
  saidSame: 'Quedó dicho que es la misma reunión.',

  gone: 'Esta reunión se juntó con otra. Aquí solo se puede leer.',
  seeStaying: 'Ver la que queda',
  holds: (author: string | undefined, me: string) => `Aquí está también ${ofWhom(author, me)}.`,
  twin: (author: string | undefined, me: string) => `De esta reunión hay otra acta: ${ofWhom(author, me)}.`,
  seeOther: 'Ver la otra',
  kept: (author: string | undefined, me: string) => `Se juntó con ${ofWhom(author, me)}`,
} as const
