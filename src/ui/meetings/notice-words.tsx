// The words of the notice, in the language of the room where they were translated; each sentence tells in which it is.
import { useState } from 'preact/hooks'
import { Choices } from '../parts/choices.tsx'
import { noticeSentences, noticeText as text } from '../text/committee.ts'
import { noticeTranslations, type NoticeMessages } from '../text/notice-languages.ts'
import { keysOf, said, type Chosen } from '../text/said.ts'

const SPANISH = 'es'

export function NoticeWords() {
  const [chosen, setChosen] = useState<Chosen<NoticeMessages> | null>(null)
  const choose = async (wanted: string) => {
    const found = noticeTranslations.find(({ lang }) => lang === wanted)
    setChosen(found ? { lang: found.lang, catalogue: await found.load() } : null)
  }
  const languages = [
    { value: SPANISH, label: text.spanish },
    ...noticeTranslations.map(({ lang, name }) => ({ value: lang, label: name })),
  ]
  return (
    <>
      {languages.length > 1 && (
        <Choices
          label={text.language}
          options={languages}
          value={chosen?.lang ?? SPANISH}
          onChoose={(wanted) => void choose(wanted).catch(console.error)}
        />
      )}
      {keysOf(noticeSentences).map((key) => {
        const { message, lang } = said<NoticeMessages, typeof key>(noticeSentences, chosen, key)
        return (
          <p key={key} lang={lang}>
            {message}
          </p>
        )
      })}
    </>
  )
}
