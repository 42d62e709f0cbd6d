// What an agreement may say of who takes care of it, of the votes it had, and of its recording.
import { expect, test } from 'vitest'
import { mime } from '../../src/domain/file.ts'
import { responsiblesIn, responsiblesLine } from '../../src/domain/responsibles.ts'
import { hasTooManyVotes, votesTyped, votesWith } from '../../src/domain/votes.ts'
import { FULL_VOICE, MOST_SECONDS, MOST_VOICE, plainMime, VOICE_KINDS, VOICE_RATE } from '../../src/domain/voice.ts'

test('several share an agreement in one line, each once; a comma is part of a name', () => {
  expect(responsiblesIn('UGEL; Red de Salud ;; UGEL')).toEqual(['UGEL', 'Red de Salud'])
  expect(responsiblesIn('Municipalidad de Nieva, Gerencia Social')).toHaveLength(1)
  expect(responsiblesIn(undefined)).toEqual([])
  const names = ['UGEL', 'Ñusak Inventado']
  expect(responsiblesIn(responsiblesLine(names))).toEqual(names)
})

test('a vote is a whole number, whatever is typed', () => {
  expect(['12', ' 7 ', '-3', '1e9', 'doce', '', '99999999'].map(votesTyped)).toEqual([12, 7, 3, 19, 0, 0, 9999])
})

test('each of the three is counted by itself, never below none; all empty is as if nobody counted', () => {
  expect(votesWith([], 0, 12)).toEqual([12, 0, 0])
  expect(votesWith([12, 0, 0], 1, 3)).toEqual([12, 3, 0])
  expect(votesWith([12, 3, 0], 1, -1)).toEqual([12, 0, 0])
  expect(votesWith([0, 0, 1], 2, 0)).toBeNull()
})

test('more votes than people are doubted, once somebody is marked present', () => {
  expect(hasTooManyVotes([12, 3, 1], 16)).toBe(false)
  expect(hasTooManyVotes([12, 3, 2], 16)).toBe(true)
  expect(hasTooManyVotes([12, 3, 2], 0)).toBe(false)
})

test('whatever kind a browser records, it is sent as one that the endpoint takes', () => {
  for (const kind of VOICE_KINDS) expect(mime.options).toContain(plainMime(kind))
  expect(plainMime('Audio/WebM; codecs="opus"')).toBe('audio/webm')
})

test('the longest recording is well under a megabyte, and a recorder that overdoes it is stopped before', () => {
  expect((MOST_SECONDS * VOICE_RATE) / 8).toBeLessThan(MOST_VOICE * 0.75)
  // A second of the heaviest that a browser records unasked, 256 kbit/s.
  expect(FULL_VOICE + 256_000 / 8).toBeLessThan(MOST_VOICE)
})
