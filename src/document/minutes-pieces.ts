// The smallest pieces an acta is put together from.
import type { Block } from './paper.ts'

/** Null and blanks are nothing said. */
export const filled = (text: string | undefined): string | undefined => text?.trim() || undefined

export const paragraph = (text: string, lead?: string): Block => ({ is: 'paragraph', text, ...(lead && { lead }) })

/** A paragraph for each line of it; the first one has the lead. */
export function inParagraphs(text: string, lead?: string): Block[] {
  const [first = '', ...rest] = text.split(/\s*\n\s*/)
  return [paragraph(first, lead), ...rest.map((each) => paragraph(each))]
}
