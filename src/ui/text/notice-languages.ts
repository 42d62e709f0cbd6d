// The languages in which the privacy notice can be read aloud, beside Spanish.
// Awajún and Wampis come here with a registered translation each, a file for each: { lang: 'agr', load: () => import(…) }.
import type { noticeSentences } from './committee.ts'
import type { Translation } from './said.ts'

export type NoticeMessages = { readonly [Key in keyof typeof noticeSentences]: string }

export const noticeTranslations: readonly Translation<NoticeMessages>[] = []
