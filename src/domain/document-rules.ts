// What a paper of each kind is asked, what keeps it from being closed, and what it could still be without.
import type { DocumentRecord, PaperKind } from './document-record.ts'
import { dayOf, hasPages } from './progress/evidence-of-document.ts'

/** What only some kinds have; the rest is asked of all. */
export type PaperDetail =
  | 'number'
  | 'presentedOn'
  | 'stampedOn'
  | 'publishedOn'
  | 'sender'
  | 'addressee'
  | 'answers'
  | 'approvedIn'

const REPORT = ['number', 'presentedOn', 'addressee', 'approvedIn'] as const
const PLAN = ['presentedOn', 'approvedIn'] as const
const DRAFT_OF_NORM = ['number', 'sender', 'presentedOn'] as const
const LETTER = ['number', 'addressee', 'stampedOn'] as const

const DETAILS: Record<PaperKind, readonly PaperDetail[]> = {
  ordinance: ['number', 'publishedOn'],
  ordinanceDraft: DRAFT_OF_NORM,
  committeeOpinion: DRAFT_OF_NORM,
  proposal: ['presentedOn', 'addressee', 'approvedIn'],
  followUpReport: REPORT,
  report: REPORT,
  agreementsReport: REPORT,
  activityReport: REPORT,
  progressReport: REPORT,
  receivedReport: ['number', 'sender', 'stampedOn', 'answers'],
  strategy: PLAN,
  workPlan: PLAN,
  feasibility: PLAN,
  annualPlan: PLAN,
  annualBalance: PLAN,
  letter: LETTER,
  invitation: LETTER,
  roster: [],
  programme: [],
  aideMemoire: [],
  otherPaper: ['number', 'sender', 'addressee', 'presentedOn', 'stampedOn', 'approvedIn'],
}

const ALL: readonly PaperDetail[] = [
  'number',
  'sender',
  'addressee',
  'presentedOn',
  'stampedOn',
  'publishedOn',
  'answers',
  'approvedIn',
]

/** In the order they are asked. What was written under another kind stays in sight. */
export const detailsOf = (paper: Partial<DocumentRecord>): PaperDetail[] =>
  ALL.filter(
    (detail) => paper[detail] !== undefined || (paper.kind !== undefined && DETAILS[paper.kind].includes(detail)),
  )

/** It proves something of a gathering, and counts for nothing by itself. */
export const isSustaining = (kind: PaperKind | undefined): boolean =>
  kind === 'roster' || kind === 'programme' || kind === 'aideMemoire'

export type PaperObstacle = 'noKind' | 'noDay' | 'noMeeting' | 'noFile'

/** What cannot be found out afterwards by who reads it: what it is and of which day. What sustains, of what, and itself. */
export function paperObstacles(paper: DocumentRecord): PaperObstacle[] {
  const { kind, of } = paper
  const sustains = isSustaining(kind) || of !== undefined
  return [
    ...(kind ? [] : (['noKind'] as const)),
    ...(dayOf(paper) || sustains ? [] : (['noDay'] as const)),
    ...(isSustaining(kind) && !of ? (['noMeeting'] as const) : []),
    ...(sustains && !hasPages(paper) ? (['noFile'] as const) : []),
  ]
}

export type PaperLack = 'title' | 'number' | 'file' | 'activity' | 'part'

/**
 * It may be closed so: a person knows why.
 * @param saysPart whether it says of which part of the target it is, where it is asked
 */
export function paperLacks(paper: DocumentRecord, saysPart = true): PaperLack[] {
  const { kind, title, number, of, activity } = paper
  if (isSustaining(kind) || of) return title ? [] : ['title']
  return [
    ...(title?.trim() ? [] : (['title'] as const)),
    ...(!number?.trim() && detailsOf(paper).includes('number') ? (['number'] as const) : []),
    ...(hasPages(paper) ? [] : (['file'] as const)),
    ...(activity ? [] : (['activity'] as const)),
    ...(saysPart ? [] : (['part'] as const)),
  ]
}

export const isClosedPaper = ({ state }: Partial<DocumentRecord>): boolean => state === 'closed'
