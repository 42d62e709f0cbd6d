// Words in another language: what was translated is said so, the rest in Spanish, and months and plurals are its own.
import { expect, test } from 'vitest'
import { localDate, type LocalDate } from '../../../src/domain/time.ts'
import { noticeSentences } from '../../../src/ui/text/committee.ts'
import { counted, plainDate } from '../../../src/ui/text/format.ts'
import { noticeTranslations, type NoticeMessages } from '../../../src/ui/text/notice-languages.ts'
import { keysOf, said, type Chosen, type Translation } from '../../../src/ui/text/said.ts'

/** As the words of any screen: some plain, some made of days and numbers. */
const spanish = {
  open: 'Se abre la reunión',
  close: 'Se cierra la reunión',
  due: (date: LocalDate) => `Vence el ${plainDate(date)}`,
  people: (n: number) => counted(n, 'persona', 'personas'),
  days: (n: number) => counted(n, 'día', 'días'),
}

/** Of nobody's tongue: one, two and many, and months counted by moons. */
const tongue: Translation<typeof spanish> = {
  lang: 'x-prueba',
  name: 'Prueba',
  registered: { translator: 'nobody', on: localDate.parse('2026-01-01') },
  load: async () => ({
    open: 'AAA',
    close: '',
    due: (date) => `moon ${Number(date.slice(5, 7))}, sun ${Number(date.slice(8))}`,
    people: (n) => (n === 1 ? 'BA' : n === 2 ? 'BABA' : `${n} BABABA`),
  }),
}

test('a catalogue that has some words says those, with months and plurals of its own, and Spanish the others', async () => {
  const chosen: Chosen<typeof spanish> = { lang: tongue.lang, catalogue: await tongue.load() }
  const open = said(spanish, chosen, 'open')
  expect(open).toEqual({ message: 'AAA', lang: 'x-prueba' })
  expect(said(spanish, chosen, 'due').message(localDate.parse('2024-09-05'))).toBe('moon 9, sun 5')
  expect([1, 2, 3].map(said(spanish, chosen, 'people').message)).toEqual(['BA', 'BABA', '3 BABABA'])
  // Not translated, or left empty: in Spanish, and said to be so.
  const days = said(spanish, chosen, 'days')
  expect([days.message(1), days.lang]).toEqual(['1 día', 'es-PE'])
  expect(said(spanish, chosen, 'close')).toEqual({ message: 'Se cierra la reunión', lang: 'es-PE' })
})

test('whoever chose nothing reads Spanish', () => {
  expect(said(spanish, null, 'due').message(localDate.parse('2024-09-05'))).toBe('Vence el 5 de setiembre de 2024')
})

test('[domain §3.4] the notice keeps its order in any language, and each language names who translated it', async () => {
  const chosen: Chosen<NoticeMessages> = { lang: 'x-prueba', catalogue: { photos: 'CCC' } }
  const read = keysOf(noticeSentences).map((key) => said<NoticeMessages, typeof key>(noticeSentences, chosen, key))
  expect(read.map(({ lang }) => lang)).toEqual(['es-PE', 'es-PE', 'es-PE', 'es-PE', 'x-prueba'])
  for (const { lang, registered, load } of noticeTranslations) {
    expect(['agr', 'hub']).toContain(lang)
    expect(registered.translator).not.toBe('')
    expect(Object.keys(await load()).filter((key) => !(key in noticeSentences))).toEqual([])
  }
})
