// A paper that counts, or that sustains what counts: ordenanza, informe, propuesta, oficio with its stamp, programme.
//
// Closed like an acta, so that what was validated is what stands. A mistake is mended by another that replaces it.
import * as z from 'zod/mini'
import { entryKey, recordId } from './id.ts'
import { photoFields, sha } from './photo.ts'
import type { RecordOf } from './record.ts'
import { line, prose } from './text.ts'
import { instant, localDate } from './time.ts'
import { whole } from './whole.ts'

export const paperKind = z.enum([
  'ordinance',
  'ordinanceDraft',
  /** Dictamen. */
  'committeeOpinion',
  'proposal',
  'followUpReport',
  'report',
  'agreementsReport',
  'activityReport',
  'progressReport',
  /** Of somebody else, that came to the Mesa. */
  'receivedReport',
  'strategy',
  'workPlan',
  'feasibility',
  'annualPlan',
  'annualBalance',
  /** Oficio, and the oficio that invites. */
  'letter',
  'invitation',
  /** These sustain a gathering: the committee's nómina, a training's programme, an unsigned note. */
  'roster',
  'programme',
  'aideMemoire',
  'otherPaper',
])
export type PaperKind = z.infer<typeof paperKind>

export const documentShape = {
  fields: {
    kind: paperKind,
    title: line,
    /** As printed: «Ordenanza 012-2024-GRA/CR». */
    number: line,
    /** The day written on it. */
    date: localDate,
    /** The day the committee was given it, or approved it. */
    presentedOn: localDate,
    /** The day of the reception stamp. */
    stampedOn: localDate,
    /** Noted aside: what is published counts from its number. */
    publishedOn: localDate,
    sender: line,
    addressee: line,
    /** The paper as one file; scanned pages stand in `photos`. */
    file: sha,
    fileSize: whole,
    fileMime: line,
    /** As the file was called where it was chosen. */
    fileName: line,
    plan: recordId,
    activity: entryKey,
    /** What it is about, where the target is counted apiece: a dimension, a topic, an addressee. */
    elements: z.array(line),
    /** The meeting it sustains. */
    of: recordId,
    /** Of a paper that came: the oficio that asked for it. */
    answers: recordId,
    /** The meeting whose agreement approved it, and which one. */
    approvedIn: recordId,
    agreement: entryKey,
    /** The step of an agreement it was attached to. */
    step: recordId,
    /** The one it stands in for from now on. */
    replaces: recordId,
    note: prose,
    author: line,
    state: z.enum(['draft', 'closed']),
    startedAt: instant,
    closedAt: instant,
    closedBy: line,
  },
  entries: { photos: photoFields },
} as const
export type DocumentRecord = RecordOf<typeof documentShape>
