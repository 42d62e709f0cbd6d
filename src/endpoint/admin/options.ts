// The options of all commands, read once. A command takes those it knows.
import { parseArgs } from 'node:util'
import { refuse } from './command.ts'

export type Options = ReturnType<typeof parsed>['values']

/** The words that are no options, and the options. Ends the process with a sentence if there is one nobody knows. */
export function readArguments() {
  try {
    return parsed()
  } catch (error) {
    const option = /'(-{1,2}[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1]
    return refuse(option ? `No entiendo la opción ${option}.` : 'No entiendo la orden.')
  }
}

function parsed() {
  return parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string' },
      mesa: { type: 'string', multiple: true },
      name: { type: 'string' },
      region: { type: 'string' },
      days: { type: 'string' },
      revoke: { type: 'string' },
      id: { type: 'string' },
      file: { type: 'string' },
      person: { type: 'string' },
      read: { type: 'boolean' },
      device: { type: 'string' },
      to: { type: 'string' },
      from: { type: 'string' },
      known: { type: 'string' },
      apply: { type: 'boolean' },
      erase: { type: 'boolean' },
      /** Said by the endpoint's own schedule, for the log of deeds. */
      scheduled: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
}
