// What the process counts of itself, for `/metrics`. Nothing in it tells a person, a device or a mesa.
import type { Problem } from '../domain/problem.ts'

/** Seconds: from what a read takes to what a phone still waits for. */
const STEPS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const

export interface Answered {
  readonly method: string
  /** As in routes.ts: never the address itself, which may have a name in it. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

interface Times {
  readonly steps: number[]
  count: number
  sum: number
}

export class Meter {
  readonly #answers = new Map<string, number>()
  readonly #times = new Map<string, Times>()
  readonly #refused = new Map<Problem, number>()
  #taken = 0
  #running = 0

  begin(): void {
    this.#running += 1
  }

  end({ method, route, status, seconds }: Answered): void {
    this.#running -= 1
    count(this.#answers, labels({ method, route, status: String(status) }))
    const key = labels({ route })
    const times = this.#times.get(key) ?? { steps: STEPS.map(() => 0), count: 0, sum: 0 }
    this.#times.set(key, times)
    times.count += 1
    times.sum += seconds
    const step = STEPS.findIndex((most) => seconds <= most)
    if (step >= 0) times.steps[step] = (times.steps[step] ?? 0) + 1
  }

  refused(problem: Problem): void {
    count(this.#refused, problem)
  }

  /** So many changes that were not here before. */
  taken(changes: number): void {
    this.#taken += changes
  }

  /** Requests that have not been answered yet. */
  get running(): number {
    return this.#running
  }

  /** In the text format of Prometheus. */
  lines(): string[] {
    return [
      ...about('cuaderno_requests_total', 'counter', 'Requests answered, by route and status.'),
      ...[...this.#answers].map(([key, value]) => `cuaderno_requests_total${key} ${value}`),
      ...about('cuaderno_request_seconds', 'histogram', 'How long an answer took, by route.'),
      ...[...this.#times].flatMap(([key, times]) => histogram(key, times)),
      ...about('cuaderno_refused_total', 'counter', 'Requests refused, by why.'),
      ...[...this.#refused].map(([problem, value]) => `cuaderno_refused_total${labels({ problem })} ${value}`),
      ...about('cuaderno_changes_taken_total', 'counter', 'Changes of devices that were taken.'),
      `cuaderno_changes_taken_total ${this.#taken}`,
      ...about('cuaderno_requests_running', 'gauge', 'Requests not answered yet.'),
      `cuaderno_requests_running ${this.#running}`,
    ]
  }
}

export const about = (name: string, type: 'counter' | 'gauge' | 'histogram', help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

function histogram(key: string, { steps, count: all, sum }: Times): string[] {
  const name = 'cuaderno_request_seconds'
  const within = (most: string) => `${key.slice(0, -1)},le="${most}"}`
  let below = 0
  return [
    ...STEPS.map((most, n) => `${name}_bucket${within(String(most))} ${(below += steps[n] ?? 0)}`),
    `${name}_bucket${within('+Inf')} ${all}`,
    `${name}_sum${key} ${sum}`,
    `${name}_count${key} ${all}`,
  ]
}

const labels = (named: Readonly<Record<string, string>>): string =>
  `{${Object.entries(named)
    .map(([name, value]) => `${name}="${value}"`)
    .join()}}`

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
