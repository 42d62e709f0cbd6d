// Names of people and institutions in addresses: the browser keeps its history in the open, PIN or not, so an address has a
// word for each that this page alone knows. The page begun anew shows the list whole.
const words = new Map<string, string>()
const names = new Map<string, string>()

/** Empty for no name. */
export function wordFor(name: string): string {
  if (name === '') return ''
  const word = words.get(name) ?? `${performance.timeOrigin.toString(36).replace('.', '')}-${words.size + 1}`
  words.set(name, word)
  names.set(word, name)
  return word
}

/** Empty where no name was given this word. */
export const namedBy = (word: string): string => names.get(word) ?? ''
