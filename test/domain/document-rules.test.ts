// What a paper is asked, and when it may be closed.
import { expect, test } from 'vitest'
import { documentShape, paperKind, type DocumentRecord } from '../../src/domain/document-record.ts'
import { detailsOf, isSustaining, paperLacks, paperObstacles } from '../../src/domain/document-rules.ts'
import { fieldPath, recordOf } from '../../src/domain/record.ts'

const FILE = 'a'.repeat(64)
const paper = (fields: Record<string, string | string[]>): DocumentRecord =>
  recordOf(
    documentShape,
    Object.entries(fields).map(([name, value]) => [fieldPath(name), value] as const),
  )

test('an empty paper cannot be closed: it says neither what it is nor of which day', () => {
  expect(paperObstacles(paper({}))).toEqual(['noKind', 'noDay'])
})

test.each(['date', 'presentedOn', 'stampedOn'])('one day is enough: %s', (day) => {
  expect(paperObstacles(paper({ kind: 'letter', [day]: '2024-04-09' }))).toEqual([])
})

test('[R1] what a target needs beside it is told, and does not keep a paper from being closed', () => {
  const bare = paper({ kind: 'ordinance', date: '2024-02-01' })
  expect(paperObstacles(bare)).toEqual([])
  expect(paperLacks(bare)).toEqual(['title', 'number', 'file', 'activity'])
  const whole = { title: 'Acuerdo de Gobernabilidad', number: '012-2024', file: FILE, activity: 'a01' }
  expect(paperLacks(paper({ kind: 'ordinance', date: '2024-02-01', ...whole }))).toEqual([])
})

test.each(paperKind.options.filter(isSustaining))('a %s proves nothing without its meeting and its sheet', (kind) => {
  expect(paperObstacles(paper({ kind }))).toEqual(['noMeeting', 'noFile'])
  expect(paperObstacles(paper({ kind, of: 'r1', file: FILE }))).toEqual([])
})

test('a scanned page is a file as good as a PDF', () => {
  const page = { key: 'p1', file: FILE }
  const scanned = { ...paper({ kind: 'roster', of: 'r1' }), photos: [page] } as unknown as DocumentRecord // brands alone
  expect(paperObstacles(scanned)).toEqual([])
})

test('of each kind only what it has is asked; what was written under another stays in sight', () => {
  expect(detailsOf(paper({ kind: 'ordinance' }))).toEqual(['number', 'publishedOn'])
  expect(detailsOf(paper({ kind: 'letter' }))).toEqual(['number', 'addressee', 'stampedOn'])
  expect(detailsOf(paper({ kind: 'ordinance', sender: 'GORE' }))).toEqual(['number', 'sender', 'publishedOn'])
  expect(detailsOf(paper({}))).toEqual([])
})
