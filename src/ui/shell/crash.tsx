// A bug stops the screen, never the work: what was typed goes to the disk, and the person goes back to where she was.
import { Component, type ComponentChildren } from 'preact'
import { Button } from '../parts/button.tsx'
import { Screen } from '../parts/screen.tsx'
import { shellText as text } from '../text/shell.ts'

interface CrashBoundaryProps {
  /** A screen that failed does not take the others with it. */
  readonly path: string
  readonly children: ComponentChildren
}

export class CrashBoundary extends Component<CrashBoundaryProps, { failedAt: string | null }> {
  // As a field it would be lowered for old browsers with three helpers, all of them on the first load.
  constructor() {
    super()
    this.state = { failedAt: null }
  }

  override componentDidCatch(error: unknown) {
    console.error(error)
    void this.keepTyped()
    this.setState({ failedAt: this.props.path })
  }

  /** Fetched only now: where nothing was typed, there is nothing to keep. */
  private async keepTyped() {
    const { flushAll } = await import('../autosave.ts')
    await flushAll()
  }

  render() {
    return this.state.failedAt === this.props.path ? <CrashScreen /> : this.props.children
  }
}

/** Also for the start, when not even the device's memory opens. */
export function CrashScreen() {
  return (
    <Screen title={text.crashTitle}>
      <p role="alert">{text.crashDetail}</p>
      <Button kind="primary" wide onClick={() => location.reload()}>
        {text.crashReturn}
      </Button>
    </Screen>
  )
}
