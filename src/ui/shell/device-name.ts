// What the secretariat will recognise this device by: «SM-A055M», or only that it is a phone or a computer.
import { deviceText } from '../text/device.ts'

/** Not in the standard library of types: only Chromium has it. */
interface WithHints {
  readonly userAgentData?: {
    readonly mobile: boolean
    readonly getHighEntropyValues: (hints: readonly string[]) => Promise<{ readonly model?: string }>
  }
}

export async function deviceName(): Promise<string> {
  const { userAgentData, userAgent }: Navigator & WithHints = navigator
  const hints = await userAgentData?.getHighEntropyValues(['model']).catch(() => null)
  const isPhone = userAgentData?.mobile ?? /Mobi|Android/.test(userAgent)
  return hints?.model || (isPhone ? deviceText.phone : deviceText.computer)
}
