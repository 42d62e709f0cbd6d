// Facts in two columns: what each is called, and what it is. What nobody said is left out.
import './facts.css'

export type Fact = readonly [name: string, value: string | null | undefined]

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="card facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
