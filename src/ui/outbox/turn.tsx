// Whose turn it is on a phone that two people share: nobody writes under another's name without seeing it.
import { useSession } from '../app-context.ts'
import { links } from '../links.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { outboxText as text } from '../text/outbox.ts'

export function Turn() {
  const { person, owner } = useSession()
  if (!owner) return null
  return (
    <section class="outbox-signal outbox-trip">
      <Icon name="people" />
      <h2>{text.turn(person.name, owner)}</h2>
      <Button href={links.enter}>{text.turnChange}</Button>
    </section>
  )
}
