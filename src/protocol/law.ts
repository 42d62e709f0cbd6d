// What the secretariat asks for somebody who wants to know, or to have taken away, what is kept about her (Ley 29733).
import * as z from 'zod/mini'
import { mesaId, recordId } from '../domain/id.ts'
import { json } from '../domain/json.ts'
import { path } from '../domain/record.ts'

/** Her name as it is remembered, her DNI, her phone. */
const words = z.string().check(z.maxLength(200))
export const findRequest = z.object({ words })

/** Where something about her stands. */
const foundLeaf = z.object({
  at: path,
  text: z.string(),
  /** It is this text that was found; what stands with it is told beside it. */
  isHit: z.boolean(),
})
export type FoundLeaf = z.infer<typeof foundLeaf>

export const foundRecord = z.object({
  mesa: mesaId,
  id: recordId,
  type: z.string(),
  /** The day of the record, where it has one. */
  date: z.nullable(z.string()),
  /** Closed: what is left of it stays for ever. */
  isClosed: z.boolean(),
  leaves: z.array(foundLeaf),
})
export type FoundRecord = z.infer<typeof foundRecord>

/** A change that was not taken, and is kept at the endpoint alone. */
export const foundUntaken = z.object({ mesa: mesaId, name: z.string(), at: z.number(), text: z.string() })
export type FoundUntaken = z.infer<typeof foundUntaken>

export const foundAnswer = z.object({
  kind: z.enum(['mclcp-person-found']),
  records: z.array(foundRecord),
  untaken: z.array(foundUntaken),
  /** There is more than is told: the words are too common. */
  isCut: z.boolean(),
})
export type FoundAnswer = z.infer<typeof foundAnswer>

/** What is hers of a record: the leaves as they were found. */
export const chosenRecord = z.object({
  mesa: mesaId,
  id: recordId,
  leaves: z.array(path).check(z.maxLength(1_000)),
})
export type ChosenRecord = z.infer<typeof chosenRecord>

const chosenRecords = z.array(chosenRecord).check(z.maxLength(2_000))
export const chosenRequest = z.object({ records: chosenRecords })

export const eraseRequest = z.object({
  /** What was looked for: it tells her from the others in what was not taken. */
  words,
  records: chosenRecords,
  /** Changes that were not taken, by what they are kept under. */
  untaken: z.array(z.object({ mesa: mesaId, name: z.string().check(z.maxLength(100)) })).check(z.maxLength(2_000)),
})
export type EraseRequest = z.infer<typeof eraseRequest>

/** The file she is given. Its headings are in Spanish. */
export const personFile = z.object({
  kind: z.enum(['mclcp-person-file']),
  titulo: z.string(),
  generado: z.string(),
  nota: z.string(),
  registros: z.array(
    z.object({
      mesa: z.string(),
      tipo: z.string(),
      clave: z.string(),
      fecha: z.nullable(z.string()),
      datos: z.array(z.object({ dato: z.string(), valor: json })),
    }),
  ),
})
export type PersonFile = z.infer<typeof personFile>

export const erasedAnswer = z.object({
  kind: z.enum(['mclcp-person-erased']),
  /** How much was taken away: values, with drawn signatures, and files. */
  values: z.number(),
  files: z.number(),
})
export type ErasedAnswer = z.infer<typeof erasedAnswer>
