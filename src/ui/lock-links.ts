// The address of the screen where the PIN is chosen.
export const PIN = '/ajustes/pin'
/** And where the phone's own lock is asked. */
export const DEVICE_LOCK = '/ajustes/huella'
