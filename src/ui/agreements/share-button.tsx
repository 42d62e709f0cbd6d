// Hands a ready text over, and says where it went.
import { useState } from 'preact/hooks'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { followUpText } from '../text/follow-up.ts'
import { shareText } from './share-text.ts'

interface ShareButtonProps {
  readonly text: () => string
  readonly children: string
}

export function ShareButton({ text, children }: ShareButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const share = async () => {
    const went = await shareText(text())
    setOutcome(went === 'shared' ? null : went)
  }
  return (
    <>
      <Button wide icon="arrow-up" onClick={() => void share()} children={children} />
      {outcome && (
        <Notice
          text={outcome === 'copied' ? followUpText.copied : followUpText.notShared}
          tone={outcome === 'copied' ? 'plain' : 'danger'}
          onDone={() => setOutcome(null)}
        />
      )}
    </>
  )
}
