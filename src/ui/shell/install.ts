// The browser's offer to put the app on the home screen comes early: it is caught, and never shown by itself.

/** Not in the standard library of types: only Chromium has it. */
export interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>
}

/** The last offer that was not used yet (use-install.ts). */
export const caught: { offer: InstallPrompt | null } = { offer: null }

/** Once, at the root. */
export function startInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    caught.offer = event as InstallPrompt // this event carries a prompt by its definition
  })
}
