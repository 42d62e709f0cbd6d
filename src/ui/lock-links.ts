// The address of the screen where the PIN is chosen.
export const PIN = '/ajustes/pin'
